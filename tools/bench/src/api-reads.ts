import { yearsBefore } from '@tre/measuring';
import {
  type TradingDate,
  addDays,
  lastDueDate,
  publicationSchedules,
  sessionsBetween,
} from '@tre/movers-domain';
import { type AskApi, importApi } from '@tre/measured-api';
import { alternating } from './alternating';
import { bareExecution } from './bare-execute';
import { startCountingProxy } from './counting-proxy';
import { type FilledStore, startFilledStore } from './filled-store';
import { type Measurement, againstFloor, usualWay } from './measurement';
import { type LeanReads, importFloor } from './import-floor';
import { TABLE } from './table-name';
import { usualBatchGet, usualQueries } from './usual-reads';

const WARM_ROUNDS = 501;
/** Fewer of the longer ones, so that each takes some seconds. */
const ROUNDS = [
  { years: 1, rounds: 301 },
  { years: 5, rounds: 101 },
  { years: 20, rounds: 41 },
] as const;
const USUAL_ROUNDS = 21;
const EXECUTE_SHARE = 1.8;
const READ_SHARE = 3;

/** Warm reads of the API's bundle, against what the same store and client give at the least. */
export async function measureApiReads(): Promise<readonly Measurement[]> {
  const latest = lastDueDate(new Date(), publicationSchedules.nextDay);
  const sessions = sessionsBetween(
    yearsBefore(latest, Math.max(...ROUNDS.map(({ years }) => years))),
    latest,
  );
  const store = await startFilledStore(sessions);
  const proxy = await startCountingProxy(store.endpoint);
  try {
    const counted = await importApi({ endpoint: proxy.endpoint, tableName: TABLE });
    const ask = await importApi({ endpoint: store.endpoint, tableName: TABLE });
    const lean = await importFloor();
    const measurements = [...(await measureMovers(ask, lean, store, latest))];
    for (const span of ROUNDS) {
      measurements.push(
        ...(await measureWinners(ask, counted, proxy.take, lean, store, latest, span)),
      );
    }
    return measurements;
  } finally {
    proxy.close();
    store.close();
  }
}

async function measureMovers(
  ask: AskApi,
  lean: LeanReads,
  store: FilledStore,
  latest: TradingDate,
): Promise<readonly Measurement[]> {
  const dates = sessionsBetween(addDays(latest, -6), latest);
  const { value, floor } = await alternating(WARM_ROUNDS, {
    value: () => ask('/movers', {}),
    floor: () => lean.batchGet(dates),
  });
  const { usual } = await alternating(WARM_ROUNDS, { usual: () => usualBatchGet(store, dates) });
  return [
    againstFloor('warm GET /movers, to one BatchGet', { value, floor, budget: 1.2 }),
    usualWay('BatchGet of whole items by the document client', { value: usual, floor }),
  ];
}

async function measureWinners(
  ask: AskApi,
  counted: AskApi,
  take: () => { requests: number; bytesRead: number },
  lean: LeanReads,
  store: FilledStore,
  latest: TradingDate,
  { years, rounds }: (typeof ROUNDS)[number],
): Promise<readonly Measurement[]> {
  const from = addDays(yearsBefore(latest, years), 1);
  const query = `{ winners(from: "${from}", to: "${latest}") { date symbol changePercent } }`;
  const { body } = await ask('/graphql', { query });
  const execute = bareExecution(body);
  const { value, queries, executed } = await alternating(rounds, {
    value: () => ask('/graphql', { query }),
    queries: async () => JSON.stringify(await lean.queries(from, latest)),
    executed: execute,
  });
  // By itself, so that what it leaves to collect is no burden of the others.
  const { usual } = await alternating(USUAL_ROUNDS, {
    usual: () => usualQueries(store, from, latest),
  });
  const floor = queries + EXECUTE_SHARE * executed;
  take();
  await counted('/graphql', { query });
  const { requests, bytesRead } = take();
  const touched = Number(latest.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  return [
    againstFloor(`GraphQL winners of ${years} years, to queries + 1.8 × bare execute`, {
      value,
      floor,
      budget: 1,
    }),
    usualWay(`whole items of ${years} years by the document client, executed`, {
      value: usual,
      floor,
    }),
    againstFloor(`requests to the store for ${years} years, to years touched`, {
      value: requests,
      floor: touched,
      budget: 1,
    }),
    againstFloor(`bytes read from the store for ${years} years, to bytes answered`, {
      value: bytesRead,
      floor: body.length,
      budget: READ_SHARE,
    }),
  ];
}
