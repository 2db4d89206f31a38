import { BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type TradingDate } from '@tre/movers-domain';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { type FilledStore, TABLE } from './filled-store';

/** One BatchGet by the API's own client, of the attributes that `GET /movers` shows or goes by. */
export function leanBatchGet({ client }: FilledStore, dates: readonly TradingDate[]) {
  return client.send(
    new BatchGetItemCommand({
      RequestItems: {
        [TABLE]: {
          Keys: dates.map((date) => ({ [tableKey]: { S: date } })),
          ProjectionExpression: '#date, #status, symbol, changePercent, fetchedAt',
          ExpressionAttributeNames: { '#date': tableKey, '#status': 'status' },
        },
      },
    }),
  );
}

/** The years' queries on the slim index by the API's own client, in parallel: the answer's attributes as plain rows. */
export async function leanQueries({ client }: FilledStore, from: TradingDate, to: TradingDate) {
  const pages = await Promise.all(
    yearsBetween(from, to).map((year) =>
      client.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: yearIndex.name,
          KeyConditionExpression: '#year = :year AND #date BETWEEN :from AND :to',
          ProjectionExpression: '#date, symbol, changePercent',
          ExpressionAttributeNames: { '#year': yearIndex.partitionKey, '#date': yearIndex.sortKey },
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

/** Each calendar year that the span touches. */
export function yearsBetween(from: TradingDate, to: TradingDate): readonly string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) =>
    String(first + index),
  );
}
