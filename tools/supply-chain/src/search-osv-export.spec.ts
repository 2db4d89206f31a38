import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchOsvExport } from './search-osv-export';
import { SupplyChainError } from './supply-chain-error';
import { writeZip } from './testing/write-zip';

const directory = mkdtempSync(join(tmpdir(), 'osv-export-'));
const file = join(directory, 'all.zip');
afterAll(() => rmSync(directory, { recursive: true }));

const advisory = (id: string, name: string, modified: string, ecosystem = 'npm') =>
  JSON.stringify({
    ...{ id, modified, summary: `${name} is weak` },
    affected: [
      {
        package: { ecosystem, name },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
      },
    ],
    database_specific: { severity: 'MODERATE' },
  });
const packages = [
  { name: 'parser', version: '1.0.0', licence: 'MIT', use: 'runtime' },
  { name: 'parser', version: '2.0.0', licence: 'MIT', use: 'development' },
] as const;

describe('searchOsvExport', () => {
  it('finds what concerns the locked packages, and tells how much and how fresh it is', async () => {
    await writeZip(file, {
      'GHSA-1.json': advisory('GHSA-1', 'parser', '2026-11-01T00:00:00Z'),
      'GHSA-2.json': advisory('GHSA-2', 'lexer', '2026-11-25T07:30:00.5Z'),
      'GHSA-3.json': advisory('GHSA-3', 'printer', '2026-10-01T00:00:00Z'),
      'README.txt': 'no advisory',
    });

    expect(await searchOsvExport(file, packages)).toEqual({
      advisories: 3,
      newest: '2026-11-25T07:30:00.5Z',
      weaknesses: [
        {
          locked: packages[0],
          severity: 'moderate',
          title: 'parser is weak',
          advisory: 'https://osv.dev/vulnerability/GHSA-1',
          kinds: [],
        },
      ],
    });
  });

  it.each([
    ['without an advisory', { 'README.txt': 'none' }, /holds no advisory on npm/],
    [
      'of another ecosystem',
      { 'GHSA-1.json': advisory('GHSA-1', 'parser', '2026-11-01T00:00:00Z', 'PyPI') },
      /holds no advisory on npm/,
    ],
    ['with other JSON', { 'GHSA-1.json': '{"name":"parser"}' }, /GHSA-1\.json .* lacks id/],
    ['with no JSON', { 'GHSA-1.json': '{"id":' }, /is no export of OSV: .*JSON/],
  ])('refuses a zip %s', async (_, contents, message) => {
    await writeZip(file, contents);

    await expect(searchOsvExport(file, packages)).rejects.toThrow(SupplyChainError);
    await expect(searchOsvExport(file, packages)).rejects.toThrow(message);
  });

  it('refuses what is no zip, or not there', async () => {
    writeFileSync(file, 'PK, but no more');

    await expect(searchOsvExport(file, packages)).rejects.toThrow(/is no export of OSV: /);
    await expect(searchOsvExport(join(directory, 'none.zip'), packages)).rejects.toThrow(
      /none\.zip is no export of OSV: ENOENT/,
    );
  });
});
