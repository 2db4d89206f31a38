import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type AwsPlace, connectAws } from '../aws/aws-clients';
import { findStack } from '../aws/deployed-stack';
import { CommandError } from '../command-error';
import { localStackAddresses } from '../local-stack-addresses';
import { RecordTable } from './record-table';

/** Which table. */
export interface TableChoice {
  /** `local` or a stage. */
  readonly target: string;
  readonly dataDirectory: string;
  /** A table beside the stage's own, such as one that was restored to an earlier time. @default the stage's own */
  readonly table: string | undefined;
}

/** The table of a running local stack, or of a stage in AWS. */
export async function openTable(
  { target, dataDirectory, table: chosen }: TableChoice,
  place: AwsPlace,
): Promise<RecordTable> {
  // A local stack's clock may have been set a little ahead.
  const lastYear = new Date().getUTCFullYear() + 1;
  if (target === 'local') {
    const { dynamodb, table } = await localStackAddresses(dataDirectory);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint: dynamodb, region: 'us-east-1', credentials });
    return new RecordTable(client, chosen ?? table, lastYear);
  }
  const clients = await connectAws(place);
  if (chosen !== undefined) return new RecordTable(clients.dynamo, chosen, lastYear);
  const name = `TreStocks-${target}-Data`;
  const tableName = (await findStack(name, clients))?.outputs.get('TableName');
  if (tableName === undefined) {
    throw new CommandError(
      `there is no deployed stack ${name} in ${clients.region}: check --target, --profile and --region`,
    );
  }
  return new RecordTable(clients.dynamo, tableName, lastYear);
}
