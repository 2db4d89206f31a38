import { DescribeStackResourcesCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { CommandError } from '../command-error';
import { type AwsClients } from './aws-clients';
import { askingFor } from './aws-refusal';

/** A resource of a deployed stack. */
export interface StackResource {
  /** `AWS::S3::Bucket` for example. */
  readonly type: string;
  /** Its name in AWS. */
  readonly name: string;
  /** Whether it stays when its stack is deleted. */
  readonly isRetained: boolean;
}

/** The resources of a deployed stack, as the template says that was deployed. */
export async function resourcesOf(
  stackName: string,
  { cloudFormation }: Pick<AwsClients, 'cloudFormation'>,
): Promise<readonly StackResource[]> {
  const { TemplateBody = '{}' } = await askingFor(`reading the template of ${stackName}`, () =>
    cloudFormation.send(new GetTemplateCommand({ StackName: stackName })),
  );
  const { StackResources = [] } = await askingFor(`listing the resources of ${stackName}`, () =>
    cloudFormation.send(new DescribeStackResourcesCommand({ StackName: stackName })),
  );
  const policies = deletionPolicies(stackName, TemplateBody);
  return StackResources.map(
    ({ LogicalResourceId: id = '', PhysicalResourceId: name = '', ResourceType: type = '' }) => ({
      type,
      name,
      isRetained: policies.get(id)?.startsWith('Retain') ?? false,
    }),
  );
}

function deletionPolicies(stackName: string, body: string): ReadonlyMap<string, string> {
  const template: unknown = JSON.parse(body);
  if (typeof template !== 'object' || template === null || !('Resources' in template)) {
    throw new CommandError(`the template of ${stackName} has no resources`);
  }
  const resources = template.Resources as Readonly<Record<string, { DeletionPolicy?: string }>>;
  return new Map(
    Object.entries(resources).map(([id, { DeletionPolicy = 'Delete' }]) => [id, DeletionPolicy]),
  );
}
