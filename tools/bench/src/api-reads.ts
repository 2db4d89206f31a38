import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { buildSchema, execute, parse } from 'graphql';
import {
  type TradingDate,
  addDays,
  lastDueDate,
  parseTradingDate,
  publicationSchedules,
  sessionsBetween,
} from '@tre/movers-domain';
import { yearIndex } from '@tre/movers-store/table';
import { type AskApi, importApi } from './api-handler';
import { startCountingProxy } from './counting-proxy';
import { type FilledStore, TABLE, startFilledStore } from './filled-store';
import { type Measurement, againstFloor, median } from './measurement';

const ROUNDS = 41;
const WARM_ROUNDS = 201;
const YEARS = [1, 5, 20];
const EXECUTE_SHARE = 1.8;
const READ_SHARE = 3;

/** Warm reads of the API's bundle, against what the same store and client give at the least. */
export async function measureApiReads(): Promise<readonly Measurement[]> {
  const latest = lastDueDate(new Date(), publicationSchedules.nextDay);
  const sessions = sessionsBetween(yearsBefore(latest, Math.max(...YEARS)), latest);
  const store = await startFilledStore(sessions);
  const proxy = await startCountingProxy(store.endpoint);
  try {
    const ask = await importApi(store.endpoint);
    const counted = await importApi(proxy.endpoint);
    const measurements = [await measureMovers(ask, store, latest)];
    for (const years of YEARS) {
      measurements.push(...(await measureWinners(ask, counted, proxy.take, store, latest, years)));
    }
    return measurements;
  } finally {
    proxy.close();
    store.close();
  }
}

async function measureMovers(
  ask: AskApi,
  { client }: FilledStore,
  latest: TradingDate,
): Promise<Measurement> {
  const Keys = sessionsBetween(addDays(latest, -6), latest).map((date) => ({ date }));
  const batchGet = () => client.send(new BatchGetCommand({ RequestItems: { [TABLE]: { Keys } } }));
  const [value, floor] = await alternating(WARM_ROUNDS, [() => ask('/movers', {}), batchGet]);
  return againstFloor('warm GET /movers, to one BatchGet', {
    value: value ?? Number.NaN,
    floor: floor ?? Number.NaN,
    budget: 1.2,
  });
}

async function measureWinners(
  ask: AskApi,
  counted: AskApi,
  take: () => { requests: number; bytesRead: number },
  store: FilledStore,
  latest: TradingDate,
  years: number,
): Promise<readonly Measurement[]> {
  const from = addDays(yearsBefore(latest, years), 1);
  const query = `{ winners(from: "${from}", to: "${latest}") { date symbol changePercent } }`;
  const body = await ask('/graphql', { query });
  const [value, floor, executed] = await alternating(ROUNDS, [
    () => ask('/graphql', { query }),
    async () => JSON.stringify(await rawQueries(store, from, latest)),
    () => bareExecute(body),
  ]);
  take();
  await counted('/graphql', { query });
  const { requests, bytesRead } = take();
  const touched = Number(latest.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  // The age of the answer depends on the newest sessions, which one BatchGet reads.
  const ageRequests = 1;
  return [
    againstFloor(`GraphQL winners of ${years} years, to raw queries + 1.8 × bare execute`, {
      value: value ?? Number.NaN,
      floor: (floor ?? Number.NaN) + EXECUTE_SHARE * (executed ?? Number.NaN),
      budget: 1,
    }),
    againstFloor(`requests to the store for ${years} years`, {
      value: requests,
      floor: touched + ageRequests,
      budget: 1,
    }),
    againstFloor(`bytes read from the store for ${years} years, to bytes answered`, {
      value: bytesRead,
      floor: body.length,
      budget: READ_SHARE,
    }),
  ];
}

/** The years' queries on the slim index, in parallel, with nothing but the answer's attributes. */
async function rawQueries({ client }: FilledStore, from: TradingDate, to: TradingDate) {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => String(Number(from.slice(0, 4)) + index),
  );
  const pages = await Promise.all(
    years.map((year) =>
      client.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: yearIndex.name,
          KeyConditionExpression: '#year = :year AND #date BETWEEN :from AND :to',
          ProjectionExpression: '#date, symbol, changePercent',
          ExpressionAttributeNames: { '#year': yearIndex.partitionKey, '#date': yearIndex.sortKey },
          ExpressionAttributeValues: { ':year': year, ':from': from, ':to': to },
        }),
      ),
    ),
  );
  return pages.flatMap(({ Items }) => Items ?? []);
}

const schema = buildSchema(
  'type Query { winners: [Winner!]! } type Winner { date: String! symbol: String! changePercent: Float! }',
);
const document = parse('{ winners { date symbol changePercent } }');

function bareExecute(body: string): unknown {
  const { data } = JSON.parse(body) as { data: unknown };
  return execute({ schema, document, rootValue: data });
}

function yearsBefore(date: TradingDate, years: number): TradingDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const sameDay = month === '02' && day === '29' ? '28' : day;
  return parseTradingDate(`${Number(year) - years}-${month}-${sameDay}`);
}

/** The median times of several works that take turns, after one round to warm up. */
async function alternating(
  rounds: number,
  works: readonly (() => unknown)[],
): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}
