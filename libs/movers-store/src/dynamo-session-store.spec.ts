import fc from 'fast-check';
import { type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoSessionPublisher } from './dynamo-session-publisher';
import { DynamoSessionReader } from './dynamo-session-reader';
import { expectConverged, ofNewDate, offersArbitrary } from './testing/convergence-contract';
import { embeddedTables, type EmbeddedTables } from './testing/embedded-table';
import { sessionStoreContract } from './testing/session-store-contract';

jest.setTimeout(60_000);

describe('DynamoSessionPublisher and DynamoSessionReader', () => {
  let tables: EmbeddedTables;

  beforeAll(async () => {
    tables = await embeddedTables();
  });
  afterAll(() => tables.close());

  sessionStoreContract(async () => {
    const options = { client: tables.client, tableName: await tables.newTable() };
    return {
      publisher: new DynamoSessionPublisher(options),
      reader: new DynamoSessionReader(options),
    };
  });

  it('lets publishers overtake one another between any two updates', async () => {
    const { client } = tables;
    const tableName = await tables.newTable();
    const reader = new DynamoSessionReader({ client, tableName });
    const law = fc.asyncProperty(offersArbitrary, fc.scheduler(), async (some, scheduler) => {
      const offers = ofNewDate(some);
      const publisher = new DynamoSessionPublisher({
        client: whenScheduled(client, scheduler),
        tableName,
      });

      const outcomes = await scheduler.waitFor(
        Promise.all(offers.map((judged) => publisher.publish(judged))),
      );

      const [record] = await reader.records(offers.slice(0, 1).map(({ date }) => date));
      expectConverged(offers, outcomes, record);
    });

    await fc.assert(law, { numRuns: 40 });
  });
});

/** A client whose commands go out in the order that the scheduler decides. */
function whenScheduled(
  client: DynamoDBDocumentClient,
  scheduler: fc.Scheduler,
): DynamoDBDocumentClient {
  const send = client.send.bind(client) as (...sent: unknown[]) => Promise<unknown>;
  return Object.assign(Object.create(client), {
    send: (...sent: unknown[]) => scheduler.schedule(Promise.resolve()).then(() => send(...sent)),
  });
}
