import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BatchGetItemCommandOutput,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { judged } from '../testing/judged';
import { type MoversTables, moversTables } from '../testing/movers-tables';
import { exportRecords } from './export-records';
import { importRecords } from './import-records';
import { type RecordTable } from './record-table';

describe('an archive', () => {
  let tables: MoversTables;
  const directory = mkdtempSync(join(tmpdir(), 'tre-archive-'));
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  const path = (name: string) => join(directory, name);

  beforeAll(async () => {
    tables = await moversTables();
  });
  beforeEach(() => {
    said.length = 0;
  });
  afterAll(async () => {
    await tables.close();
    rmSync(directory, { recursive: true });
  });

  async function exported(table: RecordTable, name = 'a.jsonl'): Promise<string> {
    await exportRecords(table, path(name), print);
    return readFileSync(path(name), 'utf8');
  }
  const imported = (table: RecordTable, name = 'a.jsonl') =>
    importRecords(table, { file: path(name), sources: 'ofTable' }, print);

  /** Three sessions of two years, one of which was corrected twice. */
  async function livedTable(): Promise<RecordTable> {
    const table = await tables.newTable();
    await tables.publish(
      table,
      judged({ date: '2025-12-31' }),
      judged({ changePercent: 3.4, completeness: 0 }),
      judged({ changePercent: -5.0000000001, fetchedAt: '2026-02-26T07:30:00.000Z' }),
      judged({ changePercent: 7.25, fetchedAt: '2026-02-26T10:30:00.000Z' }),
      judged({ date: '2026-02-24', changePercent: 0.0000000001 }),
    );
    return table;
  }

  it('goes round from table to file to table, byte for byte', async () => {
    const first = await exported(await livedTable());
    const other = await tables.newTable();

    await imported(other);

    expect(await exported(other, 'b.jsonl')).toBe(first);
    expect(said).toContainEqual(expect.stringContaining('3 written to'));
  });

  it('holds one record a line, oldest first, history and revision with it', async () => {
    const text = await exported(await livedTable());

    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ date }) => date)).toEqual([
      '2025-12-31',
      '2026-02-24',
      '2026-02-25',
      undefined,
    ]);
    expect(lines[2]).toMatchObject({ revision: 1, changePercent: 7.25 });
    expect(lines[2].history.map(({ cause }: { cause: string }) => cause)).toEqual([
      'created',
      'completed',
      'upstream',
    ]);
    expect(lines[3]).toEqual({ records: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [line = ''] = text.split('\n');
    expect(Object.keys(JSON.parse(line))).toEqual(Object.keys(JSON.parse(line)).toSorted());
  });

  it('keeps every digit that the store holds', async () => {
    const table = await livedTable();
    const exact = '3.1415926535897932384626433832795028841';
    await tables.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: { date: { S: '2026-02-24' } },
        UpdateExpression: 'SET changePercent = :exact',
        ExpressionAttributeValues: { ':exact': { N: exact } },
      }),
    );
    const text = await exported(table);
    const other = await tables.newTable();

    await imported(other);

    expect(text).toContain(`"changePercent":${exact},`);
    expect(await exported(other, 'b.jsonl')).toBe(text);
  });

  it('asks again for what the store left unprocessed', async () => {
    const table = await livedTable();
    const whole = await exported(table);
    let answers = 0;
    tables.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const result = await next(args);
          if (commandName !== 'BatchGetItemCommand') return result;
          answers += 1;
          const output = result.output as BatchGetItemCommandOutput;
          const [item, ...others] = output.Responses?.[table.name] ?? [];
          if (answers > 2 || item?.['date'] === undefined) return result;
          output.Responses = { [table.name]: others };
          output.UnprocessedKeys = { [table.name]: { Keys: [{ date: item['date'] }] } };
          return result;
        },
      { step: 'initialize', name: 'leaveUnprocessed' },
    );

    const again = await exported(table, 'again.jsonl').finally(() =>
      tables.client.middlewareStack.remove('leaveUnprocessed'),
    );

    expect(again).toBe(whole);
    expect(answers).toBe(3);
  });

  it('changes nothing the second time', async () => {
    await exported(await livedTable());
    const other = await tables.newTable();
    await imported(other);

    await imported(other);

    expect(said.at(-1)).toContain('0 written to');
    expect(said.at(-1)).toContain('3 kept');
  });

  it('never replaces a better record, and replaces a lesser one whole', async () => {
    const archived = await exported(await livedTable());
    const other = await tables.newTable();
    const better = judged({ changePercent: 9, fetchedAt: '2026-03-01T00:00:00.000Z' });
    await tables.publish(other, better, judged({ date: '2025-12-31', completeness: 0 }));

    await imported(other);

    const now = await exported(other, 'b.jsonl');
    const [ours, theirs] = [archived.split('\n'), now.split('\n')];
    expect(theirs[0]).toBe(ours[0]);
    expect(theirs[1]).toBe(ours[1]);
    expect(JSON.parse(theirs[2] ?? '')).toMatchObject({ changePercent: 9, revision: 0 });
  });

  it('ends in the same records whichever of two archives comes first', async () => {
    const [one, two] = [await livedTable(), await tables.newTable()];
    await tables.publish(
      two,
      judged({ changePercent: 9, fetchedAt: '2026-03-01T00:00:00.000Z' }),
      judged({ date: '2026-02-24', completeness: 0, fetchedAt: '2026-03-01T00:00:00.000Z' }),
    );
    await exported(one, '1.jsonl');
    await exported(two, '2.jsonl');
    const [forth, back] = [await tables.newTable(), await tables.newTable()];

    for (const name of ['1.jsonl', '2.jsonl']) await imported(forth, name);
    for (const name of ['2.jsonl', '1.jsonl']) await imported(back, name);

    expect(await exported(forth, 'forth.jsonl')).toBe(await exported(back, 'back.jsonl'));
  });

  it('of an empty table is one line', async () => {
    const text = await exported(await tables.newTable());

    expect(text).toMatch(/^\{"records":0,"sha256":"[0-9a-f]{64}"\}\n$/);
    await imported(await tables.newTable());
    expect(said.at(-1)).toContain('0 written to');
  });

  it('is not written over a whole one when the table cannot be read', async () => {
    const table = await livedTable();
    const before = await exported(table);
    await tables.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { date: { S: '2026-02-23' }, year: { S: '2026' }, schemaVersion: { N: '2' } },
      }),
    );

    await expect(exported(table)).rejects.toThrow(
      /2026-02-23: schemaVersion is 2; this release knows 1/,
    );
    expect(readFileSync(path('a.jsonl'), 'utf8')).toBe(before);
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  describe('is refused, and nothing written,', () => {
    let text: string;
    let empty: RecordTable;

    beforeAll(async () => {
      text = await exported(await livedTable(), 'whole.jsonl');
    });
    beforeEach(async () => {
      empty = await tables.newTable();
    });

    async function refusal(changed: string): Promise<string> {
      writeFileSync(path('bad.jsonl'), changed);
      const message = await imported(empty, 'bad.jsonl').then(
        () => 'taken',
        (error: Error) => error.message,
      );
      expect([...(await empty.overview()).keys()]).toEqual([]);
      return message;
    }
    const lines = () => text.trimEnd().split('\n');

    it('cut in the middle of a line', async () => {
      expect(await refusal(text.slice(0, -200))).toMatch(/bad.jsonl is cut short/);
    });

    it('cut at the end of a line', async () => {
      expect(await refusal(`${lines().slice(0, 2).join('\n')}\n`)).toMatch(
        /bad.jsonl is cut short: line 2 is its last/,
      );
    });

    it('without a line in the middle', async () => {
      expect(await refusal(`${lines().toSpliced(1, 1).join('\n')}\n`)).toMatch(
        /holds 2 records, and its last line says 3/,
      );
    });

    it('with a changed digit', async () => {
      expect(await refusal(text.replace('193.41,', '193.42,'))).toMatch(/was changed since/);
    });

    it('with a line that is not JSON', async () => {
      const [first = '', second = '', ...rest] = lines();
      const changed = [first, second.slice(0, -1), ...rest].join('\n');

      expect(await refusal(`${changed}\n`)).toMatch(/bad.jsonl, line 2 is not JSON/);
    });

    it.each([
      [
        '"schemaVersion":1',
        '"schemaVersion":2',
        /line 1: schemaVersion is 2; this release knows 1/,
      ],
      ['"schemaVersion":1', '"schemaVersion":"1"', /line 1: schemaVersion is "1"/],
      ['"status":"final"', '"status":"done"', /line 1: .*its status is not as expected/],
      ['"status":"final"', '"status":"final","mood":"good"', /line 1: mood is no field/],
      ['"date":"2025-12-31",', '', /line 1: .*its date/],
    ])('with %s as %s', async (part, other, message) => {
      expect(await refusal(text.replace(part, other))).toMatch(message);
    });

    it('with two records of a date', async () => {
      const [first = '', ...rest] = lines();

      expect(await refusal(`${[first, first, ...rest].join('\n')}\n`)).toMatch(
        /line 2: there is a record of 2025-12-31 already/,
      );
    });

    it('for a file that is not there', async () => {
      await expect(imported(empty, 'none.jsonl')).rejects.toThrow(/there is no file/);
    });

    it('for a table of another source, unless that is meant', async () => {
      await tables.publish(empty, judged({ date: '2026-02-23', source: 'simulated' }));
      const order = { file: path('whole.jsonl'), sources: 'ofTable' } as const;

      await expect(importRecords(empty, order, print)).rejects.toThrow(
        /of several sources \(massive, simulated\)/,
      );
      expect((await empty.overview()).size).toBe(1);
      await importRecords(empty, { ...order, sources: 'any' }, print);
      expect((await empty.overview()).size).toBe(4);
    });

    it('for a stage in AWS when its prices are simulated', async () => {
      const simulated = await tables.newTable();
      await tables.publish(simulated, judged({ source: 'simulated' }));
      await exported(simulated, 'simulated.jsonl');

      const order = { file: path('simulated.jsonl'), sources: 'massive' } as const;

      await expect(importRecords(empty, order, print)).rejects.toThrow(/--any-source/);
    });
  });
});
