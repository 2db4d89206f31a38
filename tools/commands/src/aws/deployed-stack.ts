import { DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { type AwsClients } from './aws-clients';
import { askingFor } from './aws-refusal';

/** A stack as CloudFormation has it. */
export interface DeployedStack {
  readonly name: string;
  /** `CREATE_COMPLETE` for example. */
  readonly status: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly isProtected: boolean;
  readonly createdAt: Date;
}

/** The stack of a name; undefined where there is none. */
export async function findStack(
  name: string,
  { cloudFormation, region }: Pick<AwsClients, 'cloudFormation' | 'region'>,
): Promise<DeployedStack | undefined> {
  return askingFor(`reading the stack ${name} in ${region}`, async () => {
    try {
      const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
      return Stacks?.map(deployedStack).at(0);
    } catch (error) {
      if (error instanceof Error && isAbsence(error)) return undefined;
      throw error;
    }
  });
}

/** Every stack of ours that belongs to a stage, the one that was created last first. */
export async function stacksOfStage(
  stage: string,
  { cloudFormation, region }: Pick<AwsClients, 'cloudFormation' | 'region'>,
): Promise<readonly DeployedStack[]> {
  const found: Stack[] = [];
  let NextToken: string | undefined;
  do {
    const page = await askingFor(`listing the stacks in ${region}`, () =>
      cloudFormation.send(new DescribeStacksCommand({ NextToken })),
    );
    found.push(...(page.Stacks ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found
    .map(deployedStack)
    .filter(({ tags }) => tags.get('application') === 'tre-stocks' && tags.get('stage') === stage)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

function deployedStack(stack: Stack): DeployedStack {
  return {
    name: stack.StackName ?? '',
    status: stack.StackStatus ?? '',
    outputs: new Map(
      (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    ),
    tags: new Map((stack.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
    isProtected: stack.EnableTerminationProtection === true,
    createdAt: stack.CreationTime ?? new Date(0),
  };
}

function isAbsence({ name, message }: Error): boolean {
  return name === 'ValidationError' && /does not exist/.test(message);
}
