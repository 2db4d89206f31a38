import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '@tre/embedded-dynamodb';
import { createSimulatedMarket } from '@tre/massive-simulator';
import {
  type DailyBar,
  type Ticker,
  type TradingDate,
  defaultWatchlist,
  judgeSession,
  previousSession,
} from '@tre/movers-domain';
import { DynamoSessionPublisher, createDocumentClient } from '@tre/movers-store';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { TABLE } from './table-name';

/** A store in a process of its own that holds a record for each session. */
export interface FilledStore {
  readonly endpoint: string;
  /** The SDK's client for plain values with all its defaults, as most read. */
  readonly usualClient: DynamoDBDocumentClient;
  close(): void;
}

const PUBLISHERS = 16;

/** Starts the embedded store and publishes simulated sessions into it. */
export async function startFilledStore(sessions: readonly TradingDate[]): Promise<FilledStore> {
  const child = fork(process.argv[1] ?? '', ['--store']);
  const [endpoint] = (await once(child, 'message')) as [string];
  await createTable(endpoint, {
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: tableKey, AttributeType: 'S' },
      { AttributeName: yearIndex.partitionKey, AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: tableKey, KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: yearIndex.name,
        KeySchema: [
          { AttributeName: yearIndex.partitionKey, KeyType: 'HASH' },
          { AttributeName: yearIndex.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...yearIndex.includes] },
      },
    ],
  });
  const place = {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const writer = createDocumentClient({ ...place, requestTimeoutMs: 10_000 });
  const usual = new DynamoDBClient(place);
  await publishAll(sessions, new DynamoSessionPublisher({ client: writer, tableName: TABLE }));
  return {
    endpoint,
    usualClient: DynamoDBDocumentClient.from(usual),
    close: () => {
      for (const each of [writer, usual]) each.destroy();
      child.disconnect();
    },
  };
}

async function publishAll(
  sessions: readonly TradingDate[],
  publisher: DynamoSessionPublisher,
): Promise<void> {
  const market = createSimulatedMarket({ seed: 1, symbols: 20 });
  const watchlist = defaultWatchlist.map(({ symbol }) => symbol);
  const barsOn = (session: TradingDate): ReadonlyMap<Ticker, DailyBar> =>
    new Map(
      watchlist.flatMap((symbol) => {
        const bar = market.bar(symbol, session);
        return bar === undefined ? [] : [[symbol, bar] as const];
      }),
    );
  const waiting = sessions.values();
  const publishNext = async () => {
    for (const date of waiting) {
      const judged = judgeSession(
        {
          date,
          bars: barsOn(date),
          previousBars: barsOn(previousSession(date)),
          gone: new Set(),
          splits: [],
        },
        {
          watchlist,
          holdBeyondPercent: 40,
          acceptHeld: true,
          settled: true,
          source: 'simulated',
          fetchedAt: '2026-01-01T00:00:00.000Z',
        },
      );
      if (judged !== undefined) await publisher.publish(judged);
    }
  };
  await Promise.all(Array.from({ length: PUBLISHERS }, publishNext));
}
