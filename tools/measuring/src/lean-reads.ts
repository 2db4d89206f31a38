import { BatchGetItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type TradingDate } from '@tre/movers-domain';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { yearsBetween } from './years-between';

/** One BatchGet by the API's own client, of the attributes that `GET /movers` shows or goes by. */
export function leanBatchGet(client: DynamoDBClient, table: string, dates: readonly TradingDate[]) {
  return client.send(
    new BatchGetItemCommand({
      RequestItems: {
        [table]: {
          Keys: dates.map((date) => ({ [tableKey]: { S: date } })),
          ProjectionExpression: '#date, #status, symbol, changePercent, fetchedAt',
          ExpressionAttributeNames: { '#date': tableKey, '#status': 'status' },
        },
      },
    }),
  );
}

/**
 * The years' queries on the slim index by the API's own client, in parallel, as plain rows: the attributes of the
 * answer, and in the newest year the status by which its age goes.
 */
export async function leanQueries(
  client: DynamoDBClient,
  table: string,
  { from, to }: { readonly from: TradingDate; readonly to: TradingDate },
) {
  const years = yearsBetween(from, to);
  const pages = await Promise.all(
    years.map((year) =>
      client.send(
        new QueryCommand({
          TableName: table,
          IndexName: yearIndex.name,
          KeyConditionExpression: '#year = :year AND #date BETWEEN :from AND :to',
          ProjectionExpression: `#date, symbol, changePercent${year === years.at(-1) ? ', #status' : ''}`,
          ExpressionAttributeNames: {
            '#year': yearIndex.partitionKey,
            '#date': yearIndex.sortKey,
            ...(year === years.at(-1) && { '#status': 'status' }),
          },
          ExpressionAttributeValues: {
            ':year': { S: year },
            ':from': { S: from },
            ':to': { S: to },
          },
        }),
      ),
    ),
  );
  return pages.flatMap(({ Items = [] }) => Items.map((item) => unmarshall(item)));
}
