import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { yearsBetween } from '@tre/measuring';
import { type TradingDate } from '@tre/movers-domain';
import { yearIndex } from '@tre/movers-store/table';
import { executeWinners } from './bare-execute';
import { type FilledStore } from './filled-store';
import { TABLE } from './table-name';

/** The records themselves by the SDK's client for plain values, as most would read them. */
export function usualBatchGet({ usualClient }: FilledStore, dates: readonly TradingDate[]) {
  return usualClient.send(
    new BatchGetCommand({ RequestItems: { [TABLE]: { Keys: dates.map((date) => ({ date })) } } }),
  );
}

/** A range of whole index items by that client, its years in parallel too, then executed and written. */
export async function usualQueries(
  { usualClient }: FilledStore,
  from: TradingDate,
  to: TradingDate,
): Promise<string> {
  const pages = await Promise.all(
    yearsBetween(from, to).map((year) =>
      usualClient.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: yearIndex.name,
          KeyConditionExpression: '#year = :year AND #date BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#year': yearIndex.partitionKey, '#date': yearIndex.sortKey },
          ExpressionAttributeValues: { ':year': year, ':from': from, ':to': to },
        }),
      ),
    ),
  );
  const winners = pages.flatMap(({ Items }) => Items ?? []);
  return JSON.stringify(await executeWinners({ winners }));
}
