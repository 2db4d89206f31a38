import { join } from 'node:path';
import { publishOver } from '@tre/movers-domain';
import { buildSync } from 'esbuild';
import { recordAttributes, tableKey, yearIndex } from './table';
import { judgedSession } from './testing/judged-session';

describe('table', () => {
  it('names every attribute of a record once', () => {
    const { record } = publishOver(undefined, judgedSession());

    expect([...recordAttributes].toSorted()).toEqual(Object.keys(record).toSorted());
  });

  it('leaves to the record what ranges do not read', () => {
    const kept = recordAttributes.filter(
      (attribute) => ![tableKey, ...yearIndex.includes].some((included) => included === attribute),
    );

    expect(kept.toSorted()).toEqual([
      'board',
      'contentHash',
      'precedence',
      'schemaVersion',
      'watchlist',
      'year',
    ]);
  });

  it('stays within the 20 attributes that an index may include', () => {
    expect(yearIndex.includes.length).toBeLessThanOrEqual(20);
  });

  it('brings no SDK along', () => {
    const { metafile } = buildSync({
      entryPoints: [join(__dirname, 'table.ts')],
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
    });

    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    expect(imports).toEqual([]);
  });
});
