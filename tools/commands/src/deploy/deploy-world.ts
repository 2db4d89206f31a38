import { stdin, stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type AwsPlace, connectAws } from '../aws/aws-clients';
import { awsTarget } from '../aws/aws-target';
import { terminalOf } from '../terminal';
import { cdkProgram } from './cdk-program';
import { checkKey } from './check-key';
import { type DeployWorld } from './deploy';
import { nxWorkspace } from './workspace';

/** The world as it is: this checkout, this terminal, and AWS. */
export async function deployWorld(
  place: AwsPlace,
  env: Readonly<Record<string, string | undefined>>,
): Promise<DeployWorld> {
  // The bundle lies in dist/tools/commands.
  const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
  const clients = await connectAws(place);
  const workspace = nxWorkspace(root, env);
  return {
    terminal: terminalOf(stdin, stdout),
    clients,
    workspace,
    cdk: cdkProgram({
      program: `${root}/node_modules/aws-cdk/bin/cdk`,
      assembly: workspace.assembly,
      region: clients.region,
      profile: place.profile,
      env,
      say: (chunk) => stdout.write(chunk),
    }),
    openTarget: (stage) => awsTarget(stage, clients),
    environmentKey: env['MASSIVE_API_KEY'],
    checkKey: (key) => checkKey(key, env['MASSIVE_BASE_URL']),
    now: () => new Date(),
    sleep,
  };
}
