import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { threatFindings } from './threat-findings';
import { threatRows } from './threat-rows';

const ROOT = join(__dirname, '../../../..');
const HEAD = '| Threat | What stops it | Proven by | What remains |\n| --- | :-: | --- | --- |\n';
const tests: Readonly<Record<string, string>> = {
  'apps/a.spec.ts': `
    it('keeps it', () => {});
    it.each([
      1,
    ])(
      'refuses %s (at once)',
      () => {},
    );
    it("says 'no'", () => {});
    // only spoken of: 'is not tested', and
    const title = 'is a text';
  `,
};

function findingsIn(rows: string) {
  return threatFindings({ path: 'docs/security.md', text: HEAD + rows }, (path) => tests[path]);
}

describe('threatFindings', () => {
  it.each([
    '| Theft | a lock | [keeps it](../apps/a.spec.ts) | the key |',
    '| Theft | a lock | [keeps it](../apps/a.spec.ts), [refuses %s (at once)](../apps/a.spec.ts) | |',
    "| Theft | a lock | [says 'no'](../apps/a.spec.ts) | |",
  ])('takes %j', (row) => {
    expect(findingsIn(row)).toEqual([]);
  });

  it.each([
    ['| Theft | a lock | | the key |', 'docs/security.md:3: Theft: no test proves it'],
    ['| Theft | [a lock](../apps/a.spec.ts) | trust | |', 'no test proves it'],
    ['| Theft | a lock | [keeps it](../apps/b.spec.ts) | |', '../apps/b.spec.ts is no file'],
    ['| Theft | a lock | [keeps it](../apps/a.ts) | |', '../apps/a.ts is no file of tests'],
    ['| Theft | a lock | [keeps](../apps/a.spec.ts) | |', 'apps/a.spec.ts has no test "keeps"'],
    ['| Theft | a lock | [is not tested](../apps/a.spec.ts) | |', 'has no test "is not tested"'],
    ['| Theft | a lock | [is a text](../apps/a.spec.ts) | |', 'has no test "is a text"'],
  ])('finds what is wrong with %j', (row, finding) => {
    expect(findingsIn(row)).toEqual([expect.stringContaining(finding)]);
  });

  it('looks at every row of every such table, and at no other table', () => {
    const text = `| Asset | Why |\n| --- | --- |\n| History | it is |\n\n${HEAD}| One | | | |\n\nText.\n\n${HEAD}| Two | | | |\n| Three | | | |\n`;

    expect(threatRows(text).map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
  });

  it('finds every row of docs/security.md proven', () => {
    const path = 'docs/security.md';
    const text = readFileSync(join(ROOT, path), 'utf8');
    const read = (file: string) =>
      existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined;

    expect(threatRows(text).length).toBeGreaterThan(30);
    expect(threatFindings({ path, text }, read)).toEqual([]);
  });
});
