import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { parseTradingDate, publishOver, type SessionRecord } from '@tre/movers-domain';
import { DynamoSessionReader } from './dynamo-session-reader';
import { UnreadableRecord } from './parse-session-record';
import { StoreRefused, StoreUnavailable } from './store-error';
import { embeddedTables } from './testing/embedded-table';
import { fakeClient, serviceError, type SentCommand } from './testing/fake-client';
import { judgedSession, weekdaysFrom } from './testing/judged-session';
import { recordedRequests } from './testing/recorded-requests';

describe('DynamoSessionReader', () => {
  const delaysMs: number[] = [];
  const readerOf = (answer: Parameters<typeof fakeClient<DynamoDBClient>>[0]) => {
    const { client, sent } = fakeClient<DynamoDBClient>(answer);
    const reader = new DynamoSessionReader({
      client,
      tableName: 'movers',
      sleep: async (delayMs) => delaysMs.push(delayMs),
      random: () => 0.5,
    });
    return { reader, sent };
  };

  beforeEach(() => {
    delaysMs.length = 0;
  });

  it('sends nothing but GetItem, BatchGetItem and Query on the index', async () => {
    const tables = await embeddedTables();
    const requests = recordedRequests(tables.client);
    const reader = new DynamoSessionReader({
      client: tables.client,
      tableName: await tables.newTable(),
    });

    await reader.record(day('2026-02-25'));
    await reader.records([day('2026-02-25')], ['board']);
    await reader.recordsBetween(day('2025-02-25'), day('2026-02-25'), ['winners.open.up']);
    await reader.oldestDate(day('2026-02-25'), day('2026-02-25'));
    await reader.newestDate(day('2026-02-25'), day('2026-02-25'));
    await tables.close();

    expect(requests.map(({ operation }) => operation)).toEqual([
      'GetItem',
      'BatchGetItem',
      'Query',
      'Query',
      'Query',
      'Query',
    ]);
    for (const { body } of requests.slice(2)) expect(body).toHaveProperty('IndexName', 'by-year');
  });

  it('asks for dates in parallel chunks of 100, each date once', async () => {
    const dates = weekdaysFrom('2025-01-01', 230);
    const { reader, sent } = readerOf(batchAnswer);

    await reader.records([...dates, ...dates], ['board']);

    expect(sent.map(keysOf).map((keys) => keys.length)).toEqual([100, 100, 30]);
    expect(sent.flatMap(keysOf)).toEqual(dates);
  });

  it('asks by date for the attributes of the fields alone, the usual winner at its top level', async () => {
    const { reader, sent } = readerOf(batchAnswer);

    await reader.records([day('2026-02-25')], ['status', 'winners.previousClose.any']);

    expect(sent[0]?.input).toEqual({
      RequestItems: {
        movers: {
          Keys: [{ date: { S: '2026-02-25' } }],
          ProjectionExpression: '#date, #status, #symbol, #changePercent',
          ExpressionAttributeNames: {
            '#date': 'date',
            '#status': 'status',
            '#symbol': 'symbol',
            '#changePercent': 'changePercent',
          },
        },
      },
    });
  });

  it('asks by year for one winner of the six', async () => {
    const { reader, sent } = readerOf(() => ({}));

    await reader.recordsBetween(day('2026-02-02'), day('2026-02-25'), ['winners.open.up']);

    expect(sent[0]?.input).toEqual({
      TableName: 'movers',
      IndexName: 'by-year',
      KeyConditionExpression: '#year = :year AND #date BETWEEN :from AND :to',
      ProjectionExpression: '#date, #winners.#open.#up',
      ExpressionAttributeNames: {
        '#year': 'year',
        '#date': 'date',
        '#winners': 'winners',
        '#open': 'open',
        '#up': 'up',
      },
      ExpressionAttributeValues: {
        ':year': { S: '2026' },
        ':from': { S: '2026-02-02' },
        ':to': { S: '2026-02-25' },
      },
    });
  });

  it('asks again for keys left unprocessed, waiting ever longer', async () => {
    const dates = weekdaysFrom('2026-01-05', 3);
    const { reader, sent } = readerOf((command, turn) => {
      const [first, ...others] = keysOf(command);
      const left = turn < 2 ? others : [];
      return {
        Responses: { movers: [first, ...(turn < 2 ? [] : others)].map(itemOf) },
        UnprocessedKeys: left.length > 0 ? { movers: { Keys: left.map(keyOf) } } : undefined,
      };
    });

    const records = await reader.records(dates.toReversed(), ['status']);

    expect(records.map(({ date }) => date)).toEqual(dates.toReversed());
    expect(sent.map((command) => keysOf(command).length)).toEqual([3, 2, 1]);
    expect(delaysMs).toEqual([25, 50]);
  });

  it('gives up when keys stay unprocessed', async () => {
    const { reader, sent } = readerOf((command) => ({
      UnprocessedKeys: { movers: { Keys: keysOf(command).map(keyOf) } },
    }));

    const records = reader.records(weekdaysFrom('2026-01-05', 3), []);

    await expect(records).rejects.toThrow(StoreUnavailable);
    await expect(records).rejects.toThrow(
      'BatchGetItem on movers: 3 of 3 keys stayed unprocessed in 5 rounds',
    );
    expect(sent).toHaveLength(5);
    expect(delaysMs).toEqual([25, 50, 100, 200]);
  });

  it('reads a range by one query a year, all at once, page after page', async () => {
    const dates = weekdaysFrom('2025-03-03', 3);
    const underWay: string[] = [];
    const { reader, sent } = readerOf(async (command) => {
      const { year, startAfter } = queryOf(command);
      underWay.push(year);
      await Promise.resolve();
      const page = year === '2025' ? dates.indexOf(day(startAfter ?? '2025-03-03')) : 0;
      return year === '2025'
        ? {
            Items: [itemOf(dates[startAfter ? page + 1 : 0])],
            LastEvaluatedKey:
              page < 1 || !startAfter ? keyOf(dates[startAfter ? 1 : 0] ?? '') : undefined,
          }
        : { Items: [] };
    });

    const records = await reader.recordsBetween(day('2024-11-01'), day('2026-02-01'), ['status']);

    expect(records.map(({ date }) => date)).toEqual(dates);
    expect(underWay.slice(0, 3)).toEqual(['2024', '2025', '2026']);
    expect(sent.map((command) => queryOf(command).year)).toEqual([
      '2024',
      '2025',
      '2026',
      '2025',
      '2025',
    ]);
  });

  it('asks all years for the oldest date at once', async () => {
    const { reader, sent } = readerOf((command) => ({
      Items: queryOf(command).year < '2025' ? [] : [keyOf(`${queryOf(command).year}-03-03`)],
    }));

    expect(await reader.oldestDate(day('2023-01-01'), day('2026-12-31'))).toBe('2025-03-03');
    expect(sent.map((command) => queryOf(command).year)).toEqual(['2023', '2024', '2025', '2026']);
    for (const { input } of sent) {
      expect(input).toMatchObject({
        Limit: 1,
        ScanIndexForward: true,
        ProjectionExpression: '#date',
      });
    }
  });

  it('asks year after year for the newest date, the newest first', async () => {
    const { reader, sent } = readerOf((command) => ({
      Items: queryOf(command).year > '2025' ? [] : [keyOf(`${queryOf(command).year}-03-03`)],
    }));

    expect(await reader.newestDate(day('2023-01-01'), day('2026-12-31'))).toBe('2025-03-03');
    expect(sent.map((command) => queryOf(command).year)).toEqual(['2026', '2025']);
    for (const { input } of sent)
      expect(input).toMatchObject({ Limit: 1, ScanIndexForward: false });
  });

  it('names the date and the field of an item that it cannot read', async () => {
    const { reader } = readerOf(() => ({
      Item: marshall({ ...recordOf('2026-02-25'), revision: 'two' }),
    }));

    const record = reader.record(day('2026-02-25'));

    await expect(record).rejects.toThrow(UnreadableRecord);
    await expect(record).rejects.toMatchObject({ date: '2026-02-25', field: 'revision' });
  });

  const calls: readonly [string, string, (reader: DynamoSessionReader) => Promise<unknown>][] = [
    ['record', 'GetItem on movers', (reader) => reader.record(day('2026-02-25'))],
    ['records', 'BatchGetItem on movers', (reader) => reader.records([day('2026-02-25')], [])],
    [
      'recordsBetween',
      'Query on movers/by-year',
      (reader) => reader.recordsBetween(day('2026-02-25'), day('2026-02-25'), []),
    ],
    [
      'oldestDate',
      'Query on movers/by-year',
      (reader) => reader.oldestDate(day('2026-02-25'), day('2026-02-25')),
    ],
    [
      'newestDate',
      'Query on movers/by-year',
      (reader) => reader.newestDate(day('2026-02-25'), day('2026-02-25')),
    ],
  ];

  it.each(calls)(
    '%s tells an unavailable store from one that refuses',
    async (_, operation, call) => {
      const throttled = serviceError('ThrottlingException', 400);
      const denied = serviceError('AccessDeniedException', 400);

      const unavailable = call(readerOf(() => Promise.reject(throttled)).reader);
      const refused = call(readerOf(() => Promise.reject(denied)).reader);

      await expect(unavailable).rejects.toThrow(StoreUnavailable);
      await expect(unavailable).rejects.toMatchObject({
        cause: throttled,
        message: `${operation}: ThrottlingException: ThrottlingException it is`,
      });
      await expect(refused).rejects.toThrow(StoreRefused);
    },
  );

  it.each(calls)('%s sends every command with a time limit', async (_, __, call) => {
    const { reader, sent } = readerOf(() => ({}));

    await call(reader);

    expect(sent.map(({ abortSignal }) => abortSignal)).toEqual(
      sent.map(() => expect.any(AbortSignal)),
    );
    expect(sent.length).toBeGreaterThan(0);
  });
});

function day(text: string) {
  return parseTradingDate(text);
}

function recordOf(date: string): SessionRecord {
  return publishOver(undefined, judgedSession({ date })).record;
}

function itemOf(date: string | undefined) {
  return marshall({ ...recordOf(date ?? '') }, { removeUndefinedValues: true });
}

function keysOf({ input }: SentCommand): readonly string[] {
  const { RequestItems } = input as {
    RequestItems: { movers: { Keys: readonly { readonly date: { readonly S: string } }[] } };
  };
  return RequestItems.movers.Keys.map(({ date }) => date.S);
}

function keyOf(date: string) {
  return { date: { S: date } };
}

function batchAnswer(command: SentCommand) {
  return { Responses: { movers: keysOf(command).map(itemOf) } };
}

function queryOf({ input }: SentCommand) {
  const { ExpressionAttributeValues, ExclusiveStartKey } = input as {
    readonly ExpressionAttributeValues: { readonly ':year': { readonly S: string } };
    readonly ExclusiveStartKey?: { readonly date: { readonly S: string } };
  };
  return { year: ExpressionAttributeValues[':year'].S, startAfter: ExclusiveStartKey?.date.S };
}
