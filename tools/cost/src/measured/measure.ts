import { mock } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable, startEmbeddedDynamo } from '@tre/embedded-dynamodb';
import { deployedTable, importApi, judgedHistory } from '@tre/measured-api';
import { LatestDocument } from '@tre/movers-contract';
import {
  LOOK_BACK_SESSIONS,
  type TradingDate,
  parseTradingDate,
  sessionsBetween,
} from '@tre/movers-domain';
import { DynamoSessionPublisher, createDocumentClient } from '@tre/movers-store';
import { itemSize } from './item-size';
import { openMeteredDoor } from './metered-door';
import { type Measured, type MeasuredRead } from './measured';
import { type StoredRecords, indexedPart, storeBill } from './store-bill';

/** In a week of five sessions, with two years of records behind it, as every plan serves. */
const NOW = new Date('2026-02-28T12:00:00Z');
const FIRST = parseTradingDate('2024-02-28');
const LATEST = parseTradingDate('2026-02-27');
const TABLE = 'movers';
const EDGE_QUALITY = 5;
const TRIED_AT_MOST = 20;
/** How much the dashboard's first view asks for. */
const VIEW = { rows: 20, bars: 60 };

/** Publishes two years of simulated sessions and asks the API's bundle, at an instant that never changes. */
export async function measure(): Promise<Measured> {
  const dynamo = await startEmbeddedDynamo();
  const door = await openMeteredDoor(dynamo.endpoint);
  mock.timers.enable({ apis: ['Date'], now: NOW });
  const place = {
    endpoint: door.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestTimeoutMs: 10_000,
  };
  const writer = createDocumentClient(place);
  try {
    await createTable(dynamo.endpoint, deployedTable(TABLE));
    const publisher = new DynamoSessionPublisher({ client: writer, tableName: TABLE });
    const publish = async (sessions: readonly TradingDate[], fetchedAt: string) => {
      for (const judged of judgedHistory(sessions, fetchedAt)) await publisher.publish(judged);
    };
    const sessions = sessionsBetween(FIRST, LATEST);
    await publish(sessions.slice(0, -1), '2026-02-27T05:30:00.000Z');

    door.take();
    await publish([LATEST], '2026-02-28T05:30:00.000Z');
    const created = door.take();
    await publish([LATEST], '2026-02-28T08:30:00.000Z');
    const refreshed = door.take();

    const records = await storedRecords(dynamo.endpoint, sessions);
    const ask = await patiently(() => importApi({ endpoint: door.endpoint, tableName: TABLE }));
    const read = async (
      resource: string,
      query: Readonly<Record<string, string>>,
    ): Promise<MeasuredRead> => {
      const { body, headers } = await patiently(() => {
        door.take();
        return ask(resource, query);
      });
      return {
        bill: storeBill(door.take(), records),
        bytes: bytesAtTheEdge(body),
        sharedAgeSeconds: sharedAgeSeconds(headers),
      };
    };
    const sizes = [...records.values()].map((item) => [
      itemSize(item),
      itemSize(indexedPart(item)),
    ]);
    return {
      recordBytes: mean(sizes.map(([whole = 0]) => whole)),
      indexBytes: mean(sizes.map(([, part = 0]) => part)),
      createUnits: storeBill(created, records).writeUnits,
      refreshUnits: storeBill(refreshed, records).writeUnits,
      sessionsARun: LOOK_BACK_SESSIONS,
      sessionsAYear: sessionsBetween(parseTradingDate('2026-01-01'), parseTradingDate('2026-12-31'))
        .length,
      movers: await read('/movers', {}),
      latest: await read('/graphql', {
        query: LatestDocument.toString(),
        variables: JSON.stringify(VIEW),
      }),
    };
  } finally {
    mock.timers.reset();
    writer.destroy();
    door.close();
    await dynamo.close();
  }
}

/** On a busy machine the API may give up on the store in time, which says nothing of what it reads; GraphQL says so in a 200. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act();
    } catch (error) {
      const isLate = error instanceof Error && / answered (200|503): /.test(error.message);
      if (!isLate || tried === TRIED_AT_MOST) throw error;
    }
  }
}

async function storedRecords(
  endpoint: string,
  sessions: readonly TradingDate[],
): Promise<StoredRecords> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const records = new Map();
  for (let start = 0; start < sessions.length; start += 100) {
    const keys = sessions.slice(start, start + 100).map((date) => ({ date: { S: date } }));
    const { Responses } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys: keys } } }),
    );
    for (const item of Responses?.[TABLE] ?? []) records.set(item['date']?.S, item);
  }
  client.destroy();
  return records;
}

function sharedAgeSeconds(headers: Readonly<Record<string, string>>): number {
  const [, seconds] = /s-maxage=(\d+)/.exec(headers['cache-control'] ?? '') ?? [];
  if (seconds === undefined) throw new Error(`no s-maxage in ${JSON.stringify(headers)}`);
  return Number(seconds);
}

/** CloudFront compresses answers from 1,000 bytes on; how hard is its own affair, so hundreds of bytes will do. */
function bytesAtTheEdge(body: string): number {
  const bytes = Buffer.byteLength(body);
  if (bytes < 1_000) return bytes;
  const params = { [constants.BROTLI_PARAM_QUALITY]: EDGE_QUALITY };
  return Math.round(brotliCompressSync(body, { params }).length / 100) * 100;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0) / numbers.length;
}
