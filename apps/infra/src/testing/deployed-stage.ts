import { type Template } from 'aws-cdk-lib/assertions';
import { type Templates } from './synthesize';

/** A resource as it stands once deployed: every reference is the value that AWS would give it. */
export interface DeployedResource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where the templates are taken to be deployed. */
export const ACCOUNT = '000000000000';
const REGION = 'us-east-1';

/** The resources of all stacks of a stage, with names as the local stack gives them. */
export function deployedResources(
  templates: Templates,
  stageName = 'prod',
): readonly DeployedResource[] {
  const stacks: readonly Stack[] = [
    { name: 'TreStocks-Account', template: templates.account },
    { name: `TreStocks-${stageName}-Data`, template: templates.data },
    { name: `TreStocks-${stageName}-Service`, template: templates.service },
    { name: `TreStocks-${stageName}-Site`, template: templates.site },
  ];
  const resolver = new Resolver(stacks);
  return stacks.flatMap((stack) =>
    Object.entries(resourcesOf(stack)).map(([id, { Type, Properties = {} }]) => ({
      stack: stack.name,
      id,
      type: Type,
      properties: resolver.resolve(Properties, stack) as Readonly<Record<string, unknown>>,
    })),
  );
}

/** The ARN of a resource of the account. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}

interface Stack {
  readonly name: string;
  readonly template: Template;
}

interface RawResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

function resourcesOf({ template }: Stack): Readonly<Record<string, RawResource>> {
  return (template.toJSON() as { readonly Resources: Record<string, RawResource> }).Resources;
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Works out CloudFormation's functions, as far as our templates use them; throws on any other. */
class Resolver {
  constructor(private readonly stacks: readonly Stack[]) {}

  resolve(node: unknown, stack: Stack): unknown {
    if (Array.isArray(node)) return node.map((item: unknown) => this.resolve(item, stack));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node as Record<string, unknown>);
    const [first] = entries;
    if (first !== undefined && entries.length === 1) {
      const [name, argument] = first;
      if (name === 'Ref') return this.reference(argument as string, stack);
      if (name.startsWith('Fn::')) return this.call(name, argument, stack);
    }
    return Object.fromEntries(entries.map(([key, value]) => [key, this.resolve(value, stack)]));
  }

  private call(name: string, argument: unknown, stack: Stack): string {
    switch (name) {
      case 'Fn::GetAtt': {
        const [id, attribute] = argument as [string, string];
        return this.attribute(id, attribute, stack);
      }
      case 'Fn::ImportValue':
        return this.imported(argument as string);
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map((part) => String(this.resolve(part, stack))).join(separator);
      }
      case 'Fn::Sub':
        return (argument as string).replace(/\$\{([\w:]+)\}/g, (_, id: string) =>
          this.reference(id, stack),
        );
      default:
        throw new Error(`${name} is not worked out here: extend deployed-stage.ts`);
    }
  }

  private imported(exportName: string): string {
    for (const stack of this.stacks) {
      for (const { Export, Value } of Object.values(stack.template.findOutputs('*'))) {
        if ((Export as { Name?: string } | undefined)?.Name === exportName) {
          return String(this.resolve(Value, stack));
        }
      }
    }
    throw new Error(`no stack exports ${exportName}`);
  }

  private reference(id: string, stack: Stack): string {
    const pseudo = pseudoParameters[id];
    if (pseudo !== undefined) return pseudo;
    const { type, name } = this.named(id, stack);
    if (type === 'AWS::SNS::Topic' || type === 'AWS::SecretsManager::Secret') {
      return this.attribute(id, 'Arn', stack);
    }
    return name;
  }

  private attribute(id: string, attribute: string, stack: Stack): string {
    const { type, name } = this.named(id, stack);
    if (attribute !== 'Arn') return `${name}.${attribute}`;
    // Of the services that no role reaches the ARN matters to nobody.
    return arns[type]?.(name) ?? `arn of ${name}`;
  }

  private named(id: string, stack: Stack): { readonly type: string; readonly name: string } {
    const resource = resourcesOf(stack)[id];
    if (resource === undefined) throw new Error(`${stack.name} has no ${id}`);
    const given = nameProperties
      .map((property) => resource.Properties?.[property])
      .find((name) => name !== undefined);
    const name = given === undefined ? `${stack.name}-${id}` : this.resolve(given, stack);
    return { type: resource.Type, name: String(name) };
  }
}

const nameProperties = ['LogGroupName', 'Name', 'StageName'];

const arns: Readonly<Record<string, (name: string) => string>> = {
  'AWS::DynamoDB::Table': (name) => arn('dynamodb', `table/${name}`),
  'AWS::IAM::Role': (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::Logs::LogGroup': (name) => `${arn('logs', `log-group:${name}`)}:*`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name.toLowerCase()}`,
  'AWS::SNS::Topic': (name) => arn('sns', name),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::Scheduler::ScheduleGroup': (name) => arn('scheduler', `schedule-group/${name}`),
  'AWS::SecretsManager::Secret': (name) => `${arn('secretsmanager', `secret:${name}`)}-local1`,
};
