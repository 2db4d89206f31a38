import { type Account, whoAmI } from '../aws/account';
import { type AwsClients } from '../aws/aws-clients';
import { deploymentFailure } from '../aws/deployment-failure';
import { findStack } from '../aws/deployed-stack';
import { stackTrouble } from '../aws/stack-trouble';
import { CommandError } from '../command-error';
import { type Target } from '../target';
import { type Terminal } from '../terminal';
import { alarmMailLines, alarmMails } from './alarm-mail';
import { bootstrapState } from './bootstrap-state';
import { type Cdk, CdkFailed } from './cdk';
import { type KeyVerdict } from './check-key';
import { closingWords } from './closing-words';
import { firstBackfill } from './first-backfill';
import { firstRun } from './first-run';
import { MassiveSecret } from './massive-secret';
import { obtainKey } from './obtain-key';
import { refuseMisplaced } from './refuse-misplaced';
import { type StagePlan, readStagePlan } from './stage-plan';
import { StageOutputs } from './stage-outputs';
import { uploadAndTidy } from './upload-dashboard';
import { type Workspace } from './workspace';

/** Everything outside that a deployment touches. */
export interface DeployWorld {
  readonly terminal: Terminal;
  readonly clients: AwsClients;
  readonly cdk: Cdk;
  readonly workspace: Workspace;
  readonly openTarget: (stage: string) => Promise<Target>;
  readonly environmentKey: string | undefined;
  readonly checkKey: (key: string) => Promise<KeyVerdict>;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** What is to be deployed, and whether its questions are answered with yes beforehand. */
export interface DeployOrder {
  readonly stage: string;
  readonly approval: 'asked' | 'given';
}

/** `deploy --stage NAME`: from this checkout to the first readable winner; each step leaves alone what is done already. */
export async function deploy(order: DeployOrder, world: DeployWorld): Promise<void> {
  const { terminal, clients, workspace } = world;
  const account = await whoAmI(clients);
  terminal.print(`account ${account.id} (${account.arn}), region ${clients.region}`);
  terminal.print('building and synthesizing ...');
  await workspace.build();
  const plan = await readStagePlan(workspace.assembly, order.stage);
  refuseMisplaced(plan, account, clients.region);
  const isNew = await isNewStage(plan, clients);

  await bootstrapIfNeeded(plan, account, order, world);
  await deployStacks(plan, account, order, world);

  const outputs = await StageOutputs.read(plan.stackNames, clients);
  await uploadAndTidy(outputs, world);
  const hasKey = await setKeyIfEmpty(outputs, world);
  if (hasKey) {
    const target = await world.openTarget(plan.stage);
    const filling = await firstBackfill({ target, print: terminal.print, sleep: world.sleep });
    if (isNew || filling === 'filled') await firstRun({ target, print: terminal.print });
  }
  const mails = await alarmMails(outputs.get('AlarmTopicArn'), clients.sns);
  const words = closingWords({
    stage: plan.stage,
    siteUrl: outputs.get('SiteUrl'),
    apiUrl: outputs.get('ApiUrl'),
    hasKey,
    alarmLines: alarmMailLines(mails),
  });
  words.forEach((line) => terminal.print(line));
}

/** Asks, unless the answer was given beforehand; refuses where nobody can be asked. */
export async function approve(
  question: string,
  { approval }: Pick<DeployOrder, 'approval'>,
  terminal: Terminal,
): Promise<void> {
  if (approval === 'given') return;
  if (!terminal.isInteractive) {
    throw new CommandError(
      `${question} Nobody can be asked here: repeat the command with --yes where that is meant`,
    );
  }
  if (!(await terminal.confirm(question))) throw new CommandError('nothing was changed');
}

/** Whether a stack of the stage is yet to be made; refuses those that an earlier failure left behind. */
async function isNewStage({ stackNames }: StagePlan, clients: AwsClients): Promise<boolean> {
  const stacks = await Promise.all(stackNames.map((name) => findStack(name, clients)));
  const troubles = stacks
    .map((stack) => stack && stackTrouble(stack, clients.region))
    .filter((trouble) => trouble !== undefined);
  if (troubles.length > 0) throw new CommandError(troubles.join('\n'));
  return stacks.includes(undefined);
}

async function bootstrapIfNeeded(
  { bootstrapVersion }: StagePlan,
  { id }: Account,
  order: DeployOrder,
  { terminal, clients, cdk }: DeployWorld,
): Promise<void> {
  const state = await bootstrapState(bootstrapVersion, clients);
  if (state === 'ready') return;
  const what =
    state === 'absent'
      ? 'has never been prepared for the CDK (a bucket and five roles, once for all apps; cents a month)'
      : `was prepared for the CDK by a version older than ${bootstrapVersion}`;
  await approve(`${id} in ${clients.region} ${what}. Bootstrap it now?`, order, terminal);
  await runCdk(() => cdk.bootstrap(id, clients.region), ['CDKToolkit'], { clients });
}

async function deployStacks(
  { stage, stackNames }: StagePlan,
  { id }: Account,
  order: DeployOrder,
  { terminal, clients, cdk }: DeployWorld,
): Promise<void> {
  const changed = await cdk.diff(stackNames);
  if (changed === 0) return terminal.print('the stacks are as they should be');
  const count = changed === undefined ? 'the' : `${changed} of ${stackNames.length}`;
  await approve(
    `Deploy ${count} stacks of the stage ${stage} to ${id} in ${clients.region}?`,
    order,
    terminal,
  );
  await runCdk(() => cdk.deploy(stackNames), stackNames, { clients });
}

/** Tells a failure of the CDK by what the stacks themselves say of it. */
async function runCdk(
  act: () => Promise<void>,
  stackNames: readonly string[],
  { clients }: Pick<DeployWorld, 'clients'>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CdkFailed)) throw error;
    const reasons = await deploymentFailure(stackNames, clients);
    throw new CommandError([`${error.message}; its output is above`, ...reasons].join('\n'), {
      cause: error,
    });
  }
}

async function setKeyIfEmpty(outputs: StageOutputs, world: DeployWorld): Promise<boolean> {
  const { terminal, clients } = world;
  const secret = new MassiveSecret(clients.secrets, outputs.get('MassiveSecretArn'));
  if (await secret.hasValue()) {
    terminal.print('the key of the upstream is set; "npm run key" replaces it');
    return true;
  }
  const key = await obtainKey(world);
  if (key === undefined) return false;
  await secret.set(key);
  terminal.print('the key of the upstream is set');
  return true;
}
