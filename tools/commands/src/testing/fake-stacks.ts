import { type AwsAnswer, type AwsRequest } from './fake-aws';
import { xmlRefusal } from './refusals';

/** A stack of the stand-in. */
export interface FakeStack {
  readonly status: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly stage?: string;
  readonly isProtected?: boolean;
  readonly createdAt?: string;
  readonly template?: unknown;
  readonly resources?: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
  }[];
  /** The newest first. */
  readonly events?: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason?: string;
  }[];
}

/** CloudFormation's reading half and DeleteStack, in the shapes of its Query API. */
export class FakeStacks {
  readonly stacks = new Map<string, FakeStack>();
  /** Stacks that were deleted, in that order. */
  readonly deleted: string[] = [];
  /** What a deletion ends in; by default the stack is gone. */
  afterDeletion: FakeStack | undefined;

  answer({ action, body }: AwsRequest): AwsAnswer {
    const asked = new URLSearchParams(body.toString('utf8')).get('StackName');
    // By its ARN too, as the CDK asks.
    const name = /:stack\/([^/]+)/.exec(asked ?? '')?.[1] ?? asked;
    const stack = this.stacks.get(name ?? '');
    if (action === 'DescribeStacks' && name === null) return this.describe([...this.stacks]);
    if (name === null || stack === undefined) {
      return xmlRefusal(400, 'ValidationError', `Stack with id ${name} does not exist`);
    }
    switch (action) {
      case 'DescribeStacks':
        return this.describe([[name, stack]]);
      case 'DescribeStackEvents':
        return events(name, stack);
      case 'DescribeStackResources':
        return resources(stack);
      case 'GetTemplate':
        return cloudFormationResult(
          action,
          `<TemplateBody>${escaped(JSON.stringify(stack.template ?? { Resources: {} }))}</TemplateBody><StagesAvailable><member>Original</member></StagesAvailable>`,
        );
      case 'DeleteStack':
        this.deleted.push(name);
        if (this.afterDeletion === undefined) this.stacks.delete(name);
        else this.stacks.set(name, this.afterDeletion);
        return cloudFormationResult(action, '');
      default:
        return xmlRefusal(400, 'InvalidAction', action);
    }
  }

  private describe(stacks: readonly [string, FakeStack][]): AwsAnswer {
    const members = stacks.map(([name, stack]) => {
      const outputs = Object.entries(stack.outputs ?? {}).map(
        ([key, value]) =>
          `<member><OutputKey>${key}</OutputKey><OutputValue>${escaped(value)}</OutputValue></member>`,
      );
      const tags = stack.stage
        ? `<member><Key>application</Key><Value>tre-stocks</Value></member><member><Key>stage</Key><Value>${stack.stage}</Value></member>`
        : '';
      return `<member>
        <StackId>${stackIdOf(name)}</StackId>
        <StackName>${name}</StackName>
        <CreationTime>${stack.createdAt ?? '2026-02-25T12:00:00.000Z'}</CreationTime>
        <StackStatus>${stack.status}</StackStatus>
        <EnableTerminationProtection>${stack.isProtected ?? false}</EnableTerminationProtection>
        <Outputs>${outputs.join('')}</Outputs>
        <Tags>${tags}</Tags>
      </member>`;
    });
    return cloudFormationResult('DescribeStacks', `<Stacks>${members.join('')}</Stacks>`);
  }
}

function events(name: string, stack: FakeStack): AwsAnswer {
  const members = (stack.events ?? []).map(
    ({ id, status, reason }, place) => `<member>
      <StackId>${stackIdOf(name)}</StackId>
      <EventId>event-${place}</EventId>
      <StackName>${name}</StackName>
      <LogicalResourceId>${id}</LogicalResourceId>
      <PhysicalResourceId>${id === name ? stackIdOf(name) : `${id}-1`}</PhysicalResourceId>
      <ResourceStatus>${status}</ResourceStatus>
      ${reason === undefined ? '' : `<ResourceStatusReason>${escaped(reason)}</ResourceStatusReason>`}
      <Timestamp>2026-02-25T12:00:00.000Z</Timestamp>
    </member>`,
  );
  return cloudFormationResult(
    'DescribeStackEvents',
    `<StackEvents>${members.join('')}</StackEvents>`,
  );
}

function resources(stack: FakeStack): AwsAnswer {
  const members = (stack.resources ?? []).map(
    ({ id, name, type }) => `<member>
      <LogicalResourceId>${id}</LogicalResourceId>
      <PhysicalResourceId>${name}</PhysicalResourceId>
      <ResourceType>${type}</ResourceType>
      <ResourceStatus>CREATE_COMPLETE</ResourceStatus>
      <Timestamp>2026-02-25T12:00:00.000Z</Timestamp>
    </member>`,
  );
  return cloudFormationResult(
    'DescribeStackResources',
    `<StackResources>${members.join('')}</StackResources>`,
  );
}

/** An answer of CloudFormation's Query API. */
export function cloudFormationResult(action: string, body: string): AwsAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <${action}Result>${body}</${action}Result>
  <ResponseMetadata><RequestId>b9b4b068-3a41-11e5-94eb-example</RequestId></ResponseMetadata>
</${action}Response>`,
  };
}

/** The ARN of a stack. */
export function stackIdOf(name: string): string {
  return `arn:aws:cloudformation:us-east-1:123456789012:stack/${name}/3a5b1c00-1234-11f0-8d3f-0a1b2c3d4e5f`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
