import { type AwsClients } from '../aws/aws-clients';
import { findStack } from '../aws/deployed-stack';
import { stackTrouble } from '../aws/stack-trouble';
import { CommandError } from '../command-error';

/** The stack that the CDK keeps for itself in every account and region. */
const TOOLKIT = 'CDKToolkit';

/** Whether an account and region is ready for deployments of at least a version. */
export type BootstrapState = 'ready' | 'absent' | 'outdated';

/** Looks at the CDK's own stack; refuses one that failed. */
export async function bootstrapState(
  version: number,
  clients: AwsClients,
): Promise<BootstrapState> {
  const stack = await findStack(TOOLKIT, clients);
  if (stack === undefined) return 'absent';
  const trouble = stackTrouble(stack, clients.region);
  if (trouble !== undefined) throw new CommandError(trouble);
  return Number(stack.outputs.get('BootstrapVersion') ?? 0) >= version ? 'ready' : 'outdated';
}
