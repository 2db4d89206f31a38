import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { whoAmI } from '../aws/account';
import { type AwsClients } from '../aws/aws-clients';
import { askingFor } from '../aws/aws-refusal';
import { type DeployedStack, findStack, stacksOfStage } from '../aws/deployed-stack';
import { deploymentFailure } from '../aws/deployment-failure';
import { type StackResource, resourcesOf } from '../aws/retained-resources';
import { CommandError } from '../command-error';
import { type DeployOrder, type DeployWorld, approve } from './deploy';
import { howToRemove } from './how-to-remove';
import { inParallel } from '../in-parallel';
import { SiteBucket } from './site-bucket';

/** What removing a stage touches. */
export type DestroyWorld = Pick<DeployWorld, 'terminal' | 'clients' | 'sleep'>;

interface StackWithResources extends DeployedStack {
  readonly resources: readonly StackResource[];
}

const PAUSE_MS = 5_000;

/**
 * `destroy --stage NAME`: deletes the stage's stacks, the one that was created last first, since it may use what the
 * others made. Protected stacks stay, with the records in them; so does the stack that all stages share.
 */
export async function destroy(order: DeployOrder, world: DestroyWorld): Promise<void> {
  const { terminal, clients } = world;
  const account = await whoAmI(clients);
  terminal.print(`account ${account.id} (${account.arn}), region ${clients.region}`);
  const stacks = await inParallel(
    await stacksOfStage(order.stage, clients),
    4,
    async (stack): Promise<StackWithResources> => ({
      ...stack,
      resources: await resourcesOf(stack.name, clients),
    }),
  );
  if (stacks.length === 0) {
    throw new CommandError(
      `there is no stage ${order.stage} in ${clients.region} of ${account.id}: nothing to remove`,
    );
  }
  const doomed = stacks.filter(({ isProtected }) => !isProtected);
  inventory(stacks, clients.region).forEach((line) => terminal.print(line));
  if (doomed.length === 0) return terminal.print('nothing is left to delete but what is kept');
  await approve(
    `Delete ${doomed.map(({ name }) => name).join(', ')} of ${account.id}?`,
    order,
    terminal,
  );
  for (const stack of doomed) {
    await emptyBuckets(stack, clients);
    await deleteStack(stack, world);
    terminal.print(`${stack.name} is deleted`);
  }
}

/** What goes, what stays and how to remove that too. */
function inventory(stacks: readonly StackWithResources[], region: string): readonly string[] {
  const lines = stacks.flatMap(({ name, isProtected, resources }) => {
    const kept = resources.filter(({ isRetained }) => isProtected || isRetained);
    const named = kept.map((resource) =>
      [`  keeps ${resource.type} ${resource.name}`, ...howToRemove(resource, region)].join(
        '\n      ',
      ),
    );
    return isProtected
      ? [
          `${name} stays: it is protected, and a later deployment goes on with what it holds`,
          ...named,
          `    afterwards its stack: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name} --region ${region} && aws cloudformation delete-stack --stack-name ${name} --region ${region}`,
        ]
      : [`${name} goes, with ${resources.length - kept.length} resources`, ...named];
  });
  return [
    ...lines,
    'TreStocks-Account and CDKToolkit stay: other stages and other apps of the account use them.',
  ];
}

/** A bucket that goes with its stack has to be empty by then. */
async function emptyBuckets({ resources }: StackWithResources, clients: AwsClients): Promise<void> {
  const buckets = resources.filter(
    ({ type, isRetained }) => type === 'AWS::S3::Bucket' && !isRetained,
  );
  for (const { name } of buckets) {
    const bucket = new SiteBucket(clients.s3, name);
    await inParallel([...(await bucket.list()).keys()], 8, (key) => bucket.remove(key));
  }
}

async function deleteStack(
  { name }: DeployedStack,
  { clients, sleep }: DestroyWorld,
): Promise<void> {
  await askingFor(`deleting the stack ${name}`, () =>
    clients.cloudFormation.send(new DeleteStackCommand({ StackName: name })),
  );
  for (;;) {
    const stack = await findStack(name, clients);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE') return;
    if (stack.status !== 'DELETE_IN_PROGRESS') {
      const reasons = await deploymentFailure([name], clients);
      throw new CommandError([`${name} could not be deleted`, ...reasons].join('\n'));
    }
    await sleep(PAUSE_MS);
  }
}
