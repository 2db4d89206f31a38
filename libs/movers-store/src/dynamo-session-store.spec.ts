import { type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { DynamoSessionPublisher } from './dynamo-session-publisher';
import { DynamoSessionReader } from './dynamo-session-reader';
import { expectConverged, ofNewDate, offersArbitrary } from './testing/convergence-contract';
import { embeddedTables, type EmbeddedTables } from './testing/embedded-table';
import { judgedSession } from './testing/judged-session';
import { sessionStoreContract } from './testing/session-store-contract';

jest.setTimeout(60_000);

describe('DynamoSessionPublisher and DynamoSessionReader', () => {
  let tables: EmbeddedTables;

  beforeAll(async () => {
    tables = await embeddedTables();
  });
  afterAll(() => tables.close());

  sessionStoreContract(async () => {
    const { client, documents } = tables;
    const tableName = await tables.newTable();
    return {
      publisher: new DynamoSessionPublisher({ client: documents, tableName }),
      reader: new DynamoSessionReader({ client, tableName }),
    };
  });

  it('lets publishers overtake one another between any two updates', async () => {
    const { client, documents } = tables;
    const tableName = await tables.newTable();
    const reader = new DynamoSessionReader({ client, tableName });
    const law = fc.asyncProperty(offersArbitrary, fc.scheduler(), async (some, scheduler) => {
      const offers = ofNewDate(some);
      const publisher = new DynamoSessionPublisher({
        client: whenScheduled(documents, scheduler),
        tableName,
      });

      const outcomes = await scheduler.waitFor(
        Promise.all(offers.map((judged) => publisher.publish(judged))),
      );

      const [first] = offers;
      expectConverged(offers, outcomes, first && (await reader.record(first.date)));
    });

    await fc.assert(law, { numRuns: 30 });
  });

  it('counts no revision for content that another publisher brings between two updates', async () => {
    const { client, documents } = tables;
    const tableName = await tables.newTable();
    const at = (minute: number) => `2026-02-26T05:3${minute}:00.000Z`;
    const other = new DynamoSessionPublisher({ client: documents, tableName });
    await other.publish(judgedSession({ symbol: 'AAPL', fetchedAt: at(0) }));
    const meanwhile = async (turn: number) => {
      if (turn === 2) await other.publish(judgedSession({ fetchedAt: at(1) }));
    };
    const publisher = new DynamoSessionPublisher({
      client: preceded(documents, meanwhile),
      tableName,
    });

    const outcome = await publisher.publish(judgedSession({ fetchedAt: at(2) }));

    const record = await new DynamoSessionReader({ client, tableName }).record(
      judgedSession().date,
    );
    expect(outcome).toBe('refreshed');
    expect(record).toMatchObject({ fetchedAt: at(2), revision: 1 });
    expect(record?.history.map(({ symbol }) => symbol)).toEqual(['AAPL', 'NVDA']);
  });
});

/** A client whose commands go out in the order that the scheduler decides. */
function whenScheduled(client: DynamoDBDocumentClient, scheduler: fc.Scheduler) {
  return preceded(client, () => scheduler.schedule(Promise.resolve()));
}

/** A client before each of whose commands something else is done. */
function preceded(
  client: DynamoDBDocumentClient,
  before: (turn: number) => Promise<unknown>,
): DynamoDBDocumentClient {
  const send = client.send.bind(client) as (...sent: unknown[]) => Promise<unknown>;
  let turn = 0;
  return Object.assign(Object.create(client), {
    send: (...sent: unknown[]) => before(turn++).then(() => send(...sent)),
  });
}
