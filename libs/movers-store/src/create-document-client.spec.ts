import { parseTicker } from '@tre/movers-domain';
import { createDocumentClient } from './create-document-client';
import { DynamoSessionPublisher } from './dynamo-session-publisher';
import { DynamoSessionReader } from './dynamo-session-reader';
import { embeddedTables, standInAccess, type EmbeddedTables } from './testing/embedded-table';
import { judgedSession } from './testing/judged-session';

describe('createDocumentClient', () => {
  let tables: EmbeddedTables;

  beforeAll(async () => {
    tables = await embeddedTables();
  });
  afterAll(() => tables.close());

  it('writes a session, leaving out what has no value', async () => {
    const tableName = await tables.newTable();
    const client = createDocumentClient({
      endpoint: tables.endpoint,
      ...standInAccess,
      requestTimeoutMs: 10_000,
    });
    const symbol = parseTicker('TSLA');
    const judged = judgedSession({
      missing: [{ symbol, reason: 'noBar', changePercent: undefined }],
    });

    await new DynamoSessionPublisher({ client, tableName }).publish(judged);

    client.config.requestHandler.destroy?.();
    const record = await new DynamoSessionReader({ client: tables.client, tableName }).record(
      judged.date,
    );
    expect(record?.missing).toEqual([{ symbol, reason: 'noBar' }]);
  });
});
