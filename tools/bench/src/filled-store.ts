import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '@tre/embedded-dynamodb';
import { deployedTable, judgedHistory } from '@tre/measured-api';
import { type TradingDate } from '@tre/movers-domain';
import { DynamoSessionPublisher, createDocumentClient } from '@tre/movers-store';
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
  await createTable(endpoint, deployedTable(TABLE));
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
  const waiting = judgedHistory(sessions);
  const publishNext = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      await publisher.publish(next.value);
    }
  };
  await Promise.all(Array.from({ length: PUBLISHERS }, publishNext));
}
