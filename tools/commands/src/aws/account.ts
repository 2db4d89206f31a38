import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type AwsClients } from './aws-clients';
import { askingFor } from './aws-refusal';

/** The account that the credentials belong to. */
export interface Account {
  readonly id: string;
  /** Who acts in it. */
  readonly arn: string;
}

/** Whose the credentials are; the first question of every command, for it needs no permission. */
export async function whoAmI({ sts, region }: AwsClients): Promise<Account> {
  const { Account: id = '', Arn: arn = '' } = await askingFor(
    `asking AWS in ${region} whose the credentials are`,
    () => sts.send(new GetCallerIdentityCommand({})),
  );
  return { id, arn };
}
