import { whoAmI } from '../aws/account';
import { stacksOfStage } from '../aws/deployed-stack';
import { CommandError } from '../command-error';
import { type DeployWorld } from './deploy';
import { firstBackfill } from './first-backfill';
import { firstRun } from './first-run';
import { MassiveSecret } from './massive-secret';
import { obtainKey } from './obtain-key';
import { StageOutputs } from './stage-outputs';

/** What setting a key touches. */
export type KeyWorld = Omit<DeployWorld, 'cdk' | 'workspace' | 'now'>;

/** `key --stage NAME`: sets or replaces the key of the upstream, fills what has no record, and tries the new key
 * on one scheduled run. */
export async function setKey(stage: string, world: KeyWorld): Promise<void> {
  const { terminal, clients } = world;
  const account = await whoAmI(clients);
  terminal.print(`account ${account.id} (${account.arn}), region ${clients.region}`);
  const stacks = await stacksOfStage(stage, clients);
  if (stacks.length === 0) {
    throw new CommandError(
      `there is no stage ${stage} in ${clients.region} of ${account.id}: deploy it first, by "npm run deploy -- --stage ${stage}", or give another --profile or --region`,
    );
  }
  const outputs = await StageOutputs.read(
    stacks.map(({ name }) => name),
    clients,
  );
  const secret = new MassiveSecret(clients.secrets, outputs.get('MassiveSecretArn'));
  const key = await obtainKey(world);
  if (key === undefined) {
    throw new CommandError(
      'no key was given: type it, or set MASSIVE_API_KEY where nobody can be asked',
    );
  }
  await secret.set(key);
  terminal.print('the key of the upstream is set');
  const target = await world.openTarget(stage);
  await firstBackfill({ target, print: terminal.print, sleep: world.sleep });
  await firstRun({ target, print: terminal.print });
}
