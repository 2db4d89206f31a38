import { complaints, describeMixed, loadTable } from './load-table';
import { heapDrift } from './heap-drift';

const MEGABYTE = 1024 ** 2;
const figures = (perSecond: number, p50Ms: number, faults: Record<string, number> = {}) => ({
  requests: 10,
  perSecond,
  p50Ms,
  p99Ms: p50Ms * 2,
  faults,
});
const row = {
  work: 'GET /movers',
  concurrency: 8,
  product: figures(123.4, 6),
  bare: figures(9.87, 4),
  memory: { heap: 20 * MEGABYTE, resident: 90.04 * MEGABYTE },
};
const mixed = {
  seconds: 60,
  connections: 8,
  figures: figures(100, 5),
  heapSamples: [],
  functionHeap: heapDrift([1, 1, 100, 101].map((size) => size * MEGABYTE)),
};

describe('loadTable', () => {
  it('sets each work beside the bare handler', () => {
    expect(loadTable([row]).split('\n').at(-1)).toBe(
      '| GET /movers | 8 | 123 | 6.0 | 12.0 | 9.9 | 4.0 | 8.0 | 1.50 | 20.0 | 90.0 | 0 |',
    );
  });

  it('counts the errors of both', () => {
    const faulty = {
      ...row,
      product: figures(1, 1, { 'status 503': 2 }),
      bare: figures(1, 1, { ECONNRESET: 1 }),
    };

    expect(loadTable([faulty])).toMatch(/ 3 \|$/);
  });

  it('has as many cells in every line', () => {
    const cells = loadTable([row, row])
      .split('\n')
      .map((line) => line.split('|').length);

    expect(new Set(cells).size).toBe(1);
  });
});

describe('describeMixed', () => {
  it('tells what became of the heap', () => {
    expect(describeMixed(mixed)).toContain(
      '100.0 MB in the third quarter, 101.0 MB in the last: 1.0 %',
    );
  });
});

describe('complaints', () => {
  it('has none where all is well', () => {
    expect(complaints([row], mixed)).toEqual([]);
  });

  it('names every error and where it was', () => {
    const faulty = {
      ...row,
      product: figures(1, 1, { 'status 503': 2 }),
      bare: figures(1, 1, { ECONNRESET: 1 }),
    };

    expect(complaints([row, faulty], { ...mixed, figures: figures(1, 1, { late: 4 }) })).toEqual([
      'GET /movers at 8: status 503, 2 times',
      'the bare handler beside GET /movers at 8: ECONNRESET, 1 times',
      'the mixed run: late, 4 times',
    ]);
  });

  it('tells a heap that drifted', () => {
    const functionHeap = heapDrift([1, 1, 100, 110]);

    expect(complaints([row], { ...mixed, functionHeap })).toEqual(['the heap drifted by 10.0 %']);
  });
});
