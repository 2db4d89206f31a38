import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HISTORY_LIMIT } from '@tre/movers-domain';
import { DynamoSessionPublisher } from './dynamo-session-publisher';
import { publishingAttempts } from './publishing-attempts';
import { StoreRefused, StoreUnavailable } from './store-error';
import { embeddedTables } from './testing/embedded-table';
import { fakeClient, serviceError } from './testing/fake-client';
import { judgedSession } from './testing/judged-session';
import { recordedRequests } from './testing/recorded-requests';

const ATTEMPTS = publishingAttempts(judgedSession()).length;

describe('DynamoSessionPublisher', () => {
  it('asks for nothing back, by UpdateItem alone, whatever becomes of a session', async () => {
    const tables = await embeddedTables();
    const requests = recordedRequests(tables.client);
    const tableName = await tables.newTable();
    const publisher = new DynamoSessionPublisher({ client: tables.documents, tableName });
    const at = (minute: number) => new Date(Date.UTC(2026, 1, 26, 5, minute)).toISOString();
    const offers = [
      judgedSession({ fetchedAt: at(0), completeness: 0, symbol: 'AAPL' }),
      judgedSession({ fetchedAt: at(1), completeness: 0, symbol: 'NVDA' }),
      ...Array.from({ length: HISTORY_LIMIT + 1 }, (_, turn) =>
        judgedSession({ fetchedAt: at(2 + turn), changePercent: turn + 1 }),
      ),
      judgedSession({ fetchedAt: at(40), watchlist: ['AAPL', 'NVDA'], changePercent: 1 }),
      judgedSession({ fetchedAt: at(41), watchlist: ['AAPL', 'NVDA'], changePercent: 1.0001 }),
      judgedSession({ fetchedAt: at(0) }),
    ];

    const outcomes: string[] = [];
    for (const judged of offers) outcomes.push(await publisher.publish(judged));
    await tables.close();

    expect([...new Set(outcomes)]).toEqual([
      'created',
      'completed',
      'corrected',
      'refreshed',
      'superseded',
    ]);
    expect(requests.length).toBeGreaterThan(100);
    for (const { operation, body } of requests) {
      expect(operation).toBe('UpdateItem');
      expect(body).toHaveProperty('ReturnValues', 'NONE');
      expect(body).not.toHaveProperty('ReturnValuesOnConditionCheckFailure');
      expect(body).toHaveProperty('ConditionExpression');
    }
  }, 60_000);

  it('stops at the first attempt that lands', async () => {
    const { client, sent } = fakeClient<DynamoDBDocumentClient>((_, turn) =>
      turn < 1 ? missed() : {},
    );

    const outcome = await new DynamoSessionPublisher({ client, tableName: 'movers' }).publish(
      judgedSession(),
    );

    expect(outcome).toBe('refreshed');
    expect(sent).toHaveLength(2);
  });

  it('makes sure that the stored one is newer or better when nothing lands', async () => {
    const { client, sent } = fakeClient<DynamoDBDocumentClient>(missed);

    const outcome = await new DynamoSessionPublisher({ client, tableName: 'movers' }).publish(
      judgedSession(),
    );

    expect(outcome).toBe('superseded');
    expect(sent).toHaveLength(ATTEMPTS + 1);
    expect(sent.at(-1)?.input).toEqual({
      TableName: 'movers',
      Key: { date: '2026-02-25' },
      ConditionExpression: '#precedence < :precedence',
      ExpressionAttributeNames: { '#precedence': 'precedence' },
      ExpressionAttributeValues: { ':precedence': judgedSession().precedence },
      ReturnValues: 'NONE',
    });
  });

  it('tries all again when the stored one changed meanwhile', async () => {
    const { client, sent } = fakeClient<DynamoDBDocumentClient>((_, turn) =>
      turn === ATTEMPTS || turn === ATTEMPTS + 2 ? {} : missed(),
    );

    const outcome = await new DynamoSessionPublisher({ client, tableName: 'movers' }).publish(
      judgedSession(),
    );

    expect(outcome).toBe('refreshed');
    expect(sent).toHaveLength(ATTEMPTS + 3);
  });

  it('gives up on an item that nothing is for', async () => {
    const { client } = fakeClient<DynamoDBDocumentClient>((_, turn) =>
      turn % (ATTEMPTS + 1) === ATTEMPTS ? {} : missed(),
    );
    const publisher = new DynamoSessionPublisher({ client, tableName: 'movers' });

    const published = publisher.publish(judgedSession());

    await expect(published).rejects.toThrow(StoreUnavailable);
    await expect(published).rejects.toThrow(/movers: the record of 2026-02-25 kept changing/);
  });

  it.each([
    ['ProvisionedThroughputExceededException', 400, StoreUnavailable],
    ['InternalServerError', 500, StoreUnavailable],
    ['AccessDeniedException', 400, StoreRefused],
  ])('rejects when the store answers %s', async (name, status, expected) => {
    const cause = serviceError(name, status);
    const { client, sent } = fakeClient<DynamoDBDocumentClient>(() => Promise.reject(cause));
    const publisher = new DynamoSessionPublisher({ client, tableName: 'movers' });

    const error: unknown = await publisher.publish(judgedSession()).catch((thrown) => thrown);

    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject({
      cause,
      message: `UpdateItem on movers: ${name}: ${name} it is`,
      requestId: 'REQUEST-1',
      status,
    });
    expect(sent).toHaveLength(1);
  });

  it('limits the time of all its updates together', async () => {
    const { client, sent } = fakeClient<DynamoDBDocumentClient>(missed);
    const publisher = new DynamoSessionPublisher({ client, tableName: 'movers', timeLimitMs: 20 });

    await publisher.publish(judgedSession());

    const signals = new Set(sent.map(({ abortSignal }) => abortSignal));
    expect(signals.size).toBe(1);
    const [signal] = signals;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(signal?.aborted).toBe(true);
  });
});

function missed(): Promise<never> {
  return Promise.reject(
    new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      $metadata: {},
    }),
  );
}
