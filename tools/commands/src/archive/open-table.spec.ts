import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeAws, startFakeAws } from '../testing/fake-aws';
import { judged } from '../testing/judged';
import { type MoversTables, moversTables } from '../testing/movers-tables';
import { jsonRefusal } from '../testing/refusals';
import { exportRecords } from './export-records';
import { importRecords } from './import-records';
import { openTable } from './open-table';

describe('openTable', () => {
  let aws: FakeAws;
  let tables: MoversTables;
  const directory = mkdtempSync(join(tmpdir(), 'tre-tables-'));
  const path = (name: string) => join(directory, name);
  const place = () => ({
    region: 'us-east-1',
    endpoint: aws.endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
  });
  const stage = (target = 'prod', table?: string) =>
    openTable({ target, table, dataDirectory: directory }, place());
  const local = () =>
    openTable({ target: 'local', table: undefined, dataDirectory: directory }, place());
  const silent = () => undefined;

  beforeAll(async () => {
    [aws, tables] = await Promise.all([startFakeAws(), moversTables()]);
    aws.account.dynamodb = tables.endpoint;
  });
  afterAll(async () => {
    await Promise.all([aws.close(), tables.close()]);
    rmSync(directory, { recursive: true });
  });

  it('goes from a stage by a file to the local stack and back to another stage, byte for byte', async () => {
    const [inAws, onThisMachine, elsewhere] = [
      await tables.newTable(),
      await tables.newTable(),
      await tables.newTable(),
    ];
    await tables.publish(
      inAws,
      judged({ completeness: 0 }),
      judged({ changePercent: 9, fetchedAt: '2026-02-27T05:30:00.000Z' }),
      judged({ date: '2024-02-28' }),
    );
    const stack = (TableName: string) => ({ status: 'CREATE_COMPLETE', outputs: { TableName } });
    aws.account.stacks.stacks.set('TreStocks-prod-Data', stack(inAws.name));
    aws.account.stacks.stacks.set('TreStocks-next-Data', stack(elsewhere.name));
    const addresses = { control: 'http://c', api: 'http://a', dynamodb: tables.endpoint };
    writeFileSync(path('stack.json'), JSON.stringify({ ...addresses, table: onThisMachine.name }));

    await exportRecords(await stage(), path('1.jsonl'), silent);
    await importRecords(await local(), { file: path('1.jsonl'), sources: 'ofTable' }, silent);
    await exportRecords(await local(), path('2.jsonl'), silent);
    await importRecords(await stage('next'), { file: path('2.jsonl'), sources: 'massive' }, silent);
    await exportRecords(await stage('next'), path('3.jsonl'), silent);

    const [first, ...others] = ['1', '2', '3'].map((name) =>
      readFileSync(path(`${name}.jsonl`), 'utf8'),
    );
    expect(first).toContain('"records":2');
    expect(others).toEqual([first, first]);
    const asked = aws.requests.filter(({ service }) => service === 'dynamodb');
    expect(new Set(asked.map(({ action }) => action))).toEqual(
      new Set(['Query', 'BatchGetItem', 'PutItem']),
    );
  });

  it('opens a table beside that of the stage', async () => {
    const restored = await tables.newTable();
    await tables.publish(restored, judged());

    const beside = await stage('prod', restored.name);

    expect(await beside.records()).toHaveLength(1);
  });

  it('names a stage that is not there', async () => {
    await expect(stage('none')).rejects.toThrow(
      /no deployed stack TreStocks-none-Data in us-east-1: check --target, --profile and --region/,
    );
  });

  it('tells what permission lacks', async () => {
    const denied = await startFakeAws();
    denied.refuse('dynamodb', jsonRefusal(400, 'AccessDeniedException', 'not dynamodb:Query'));
    const table = await openTable(
      { target: 'prod', table: 'Movers-1', dataDirectory: directory },
      { ...place(), endpoint: denied.endpoint },
    );

    await expect(table.records()).rejects.toMatchObject({ kind: 'denied' });
    await denied.close();
  });
});
