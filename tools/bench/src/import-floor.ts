import { pathToFileURL } from 'node:url';
import { type TradingDate } from '@tre/movers-domain';
import { BEST_WAY, bundled } from './best-way';
import { TABLE } from './table-name';

/** The leanest reads of the store, by the API's own client, bundled as the API is. */
export interface LeanReads {
  readonly batchGet: (dates: readonly TradingDate[]) => Promise<unknown>;
  readonly queries: (from: TradingDate, to: TradingDate) => Promise<unknown>;
}

const SOURCE = `
import { createDynamoClient } from './libs/movers-store/src/create-dynamo-client';
import { leanBatchGet, leanQueries } from './tools/measuring/src/lean-reads';
const client = createDynamoClient();
export const batchGet = (dates) => leanBatchGet(client, '${TABLE}', dates);
export const queries = (from, to) => leanQueries(client, '${TABLE}', { from, to });
`;

/** Imports them, set to the store that the environment names, as the API's function is. */
export async function importFloor(): Promise<LeanReads> {
  const file = await bundled('lean-reads', SOURCE, BEST_WAY);
  return (await import(pathToFileURL(file).href)) as LeanReads;
}
