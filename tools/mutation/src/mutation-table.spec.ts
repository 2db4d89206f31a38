import { mutationTable, scoreOf, type MutantVerdict } from './mutation-table';

const mutants: readonly MutantVerdict[] = [
  { fileName: 'libs/a/src/sound.ts', status: 'Killed' },
  { fileName: 'libs/a/src/sound.ts', status: 'Timeout' },
  { fileName: 'libs/a/src/weak.ts', status: 'Killed' },
  { fileName: 'libs/a/src/weak.ts', status: 'Survived' },
  { fileName: 'libs/a/src/weak.ts', status: 'NoCoverage' },
  { fileName: 'libs/a/src/weak.ts', status: 'RuntimeError' },
];

describe('scoreOf', () => {
  it('is the share that was found, endless loops included, of what could run', () => {
    expect(scoreOf(mutants)).toBe(60);
  });
});

describe('mutationTable', () => {
  it('tells the weakest file first, and all of them together at the end', () => {
    const rows = mutationTable(mutants).split('\n').slice(2);

    expect(rows).toEqual([
      '| `weak.ts` | 3 | 1 | 0 | 1 | 1 | 33.3 % |',
      '| `sound.ts` | 2 | 1 | 1 | 0 | 0 | 100.0 % |',
      '| **All** | 5 | 2 | 1 | 1 | 1 | 60.0 % |',
    ]);
  });
});
