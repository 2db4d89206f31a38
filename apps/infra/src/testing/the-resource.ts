import { type Template } from 'aws-cdk-lib/assertions';

/** A resource of a template, as it is written there. */
export interface TemplateResource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly dependsOn: readonly string[];
}

/** The one resource of a type whose logical id starts so; throws when there is none or more than one. */
export function theResource(template: Template, type: string, idStart = ''): TemplateResource {
  const found = Object.entries(template.findResources(type)).filter(([id]) =>
    id.startsWith(idStart),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} resources ${type} with an id from ${idStart} on`);
  }
  const [id, { Properties = {}, DependsOn = [] }] = only;
  return { id, properties: Properties, dependsOn: [DependsOn].flat() };
}

/** A statement of a policy, as the template writes it. */
export type Statement = Readonly<Record<string, unknown>>;

/** The statements of a role's only inline policy. */
export function statementsOf(template: Template, roleIdStart: string): readonly Statement[] {
  const { properties } = theResource(template, 'AWS::IAM::Role', roleIdStart);
  const [policy, ...others] = properties['Policies'] as readonly {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  }[];
  if (policy === undefined || others.length > 0) throw new Error('expected one inline policy');
  return policy.PolicyDocument.Statement;
}
