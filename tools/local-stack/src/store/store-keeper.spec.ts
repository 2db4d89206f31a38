import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable } from '@tre/embedded-dynamodb';
import { buildProgram } from '../testing/build-program';
import { temporaryDirectory } from '../testing/temporary-directory';
import { StoreKeeper, type StoreOptions, StoreUnusable } from './store-keeper';

const TABLE = {
  TableName: 'records',
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [{ AttributeName: 'date', AttributeType: 'S' as const }],
  KeySchema: [{ AttributeName: 'date', KeyType: 'HASH' as const }],
};

describe('StoreKeeper', () => {
  const root = temporaryDirectory();
  const program = buildProgram('store-process');
  const keepers: StoreKeeper[] = [];
  let count = 0;

  afterEach(() => Promise.all(keepers.splice(0).map((keeper) => keeper.close())));
  afterAll(() => program.remove());

  async function start(changes: Partial<StoreOptions> = {}): Promise<StoreKeeper> {
    const keeper = await StoreKeeper.start({
      program: program.path,
      clockPreload: undefined,
      directory: join(root, String((count += 1))),
      log: () => undefined,
      ...changes,
    });
    keepers.push(keeper);
    return keeper;
  }

  async function tableStatus({ endpoint }: StoreKeeper): Promise<string | undefined> {
    const client = new DynamoDBClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'records' }));
    client.destroy();
    return Table?.TableStatus;
  }

  it('keeps tables from one start to the next', async () => {
    const directory = join(root, 'kept');
    const first = await start({ directory });
    await createTable(first.endpoint, TABLE);
    await first.close();

    const second = await start({ directory });

    expect(await tableStatus(second)).toBe('ACTIVE');
  });

  it('knows the calls that were made of it, also of a process that is gone', async () => {
    const keeper = await start();
    await createTable(keeper.endpoint, TABLE);
    await tableStatus(keeper);
    await tableStatus(keeper);
    const before = keeper.calls;
    process.kill(keeper.pid ?? 0, 'SIGKILL');
    while ((await tableStatus(keeper).catch(() => undefined)) === undefined) await sleep(20);

    expect(before).toContainEqual({
      accessKeyId: 'local',
      operation: 'DescribeTable',
      table: 'records',
      index: undefined,
      returnValues: undefined,
    });
    expect(keeper.calls).toEqual(before);
  });

  it('starts a killed process again at the same address', async () => {
    const keeper = await start();
    await createTable(keeper.endpoint, TABLE);
    const { endpoint, pid } = keeper;
    if (pid === undefined) throw new Error('no process');

    process.kill(pid, 'SIGKILL');
    while ((await tableStatus(keeper).catch(() => undefined)) === undefined) await sleep(20);

    expect(keeper.endpoint).toBe(endpoint);
    expect(keeper.pid).not.toBe(pid);
    expect(keeper.restarts).toBe(1);
  });

  it('refuses a directory that stays in use', async () => {
    const directory = join(root, 'shared');
    await start({ directory });

    const attempt = start({ directory, takeOverMs: 300 });

    await expect(attempt).rejects.toThrow(StoreUnusable);
    await expect(attempt).rejects.toThrow('in use');
  });

  it('waits for a directory that is given back', async () => {
    const directory = join(root, 'handed-over');
    const first = await start({ directory });

    const second = start({ directory });
    await sleep(300);
    await first.close();

    expect((await second).pid).not.toBe(first.pid);
  });

  it('leaves no process behind', async () => {
    const keeper = await start();
    const { pid } = keeper;
    if (pid === undefined) throw new Error('no process');

    await keeper.close();

    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
