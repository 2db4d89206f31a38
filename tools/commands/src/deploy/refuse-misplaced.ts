import { type Account } from '../aws/account';
import { CommandError } from '../command-error';
import { type StagePlan } from './stage-plan';

/** Refuses where the configuration of the stage wants another account or region than the credentials are for. */
export function refuseMisplaced(plan: StagePlan, account: Account, region: string): void {
  if (plan.account !== undefined && plan.account !== account.id) {
    throw new CommandError(
      `the stage ${plan.stage} belongs to the account ${plan.account}, and the credentials to ${account.id} (${account.arn}): give another --profile`,
    );
  }
  if (plan.region !== undefined && plan.region !== region) {
    throw new CommandError(
      `the stage ${plan.stage} belongs to the region ${plan.region}, and this would deploy to ${region}: give --region ${plan.region}`,
    );
  }
}
