import { defaultWatchlist } from '@tre/movers-domain';
import {
  ask,
  bySymbol,
  closeSimulators,
  groupedPath,
  simulate,
  THURSDAY_NIGHT,
  type WireRow,
} from '../testing/simulation';

afterEach(closeSimulators);

interface ListedSplit {
  readonly ticker: string;
  readonly execution_date: string;
  readonly split_from: number;
  readonly split_to: number;
}

const watched: readonly string[] = defaultWatchlist.map(({ symbol }) => symbol);

async function closesOn(session: string, query = '', faults: 'splits' | 'none' = 'splits') {
  const simulator = await simulate({ faults });
  const rows = bySymbol((await ask(simulator, groupedPath(session, query))).body);
  return (symbol = ''): number => rows.get(symbol)?.c ?? NaN;
}

async function listed(now = THURSDAY_NIGHT): Promise<readonly ListedSplit[]> {
  const simulator = await simulate({ faults: 'splits', now: () => now });
  const path = `/stocks/v1/splits?ticker.any_of=${watched.join(',')}`;
  return (await ask<{ results: readonly ListedSplit[] }>(simulator, path)).body.results;
}

describe('splits', () => {
  it('lists two splits of the watchlist on each of the three newest sessions', async () => {
    const dates = (await listed()).map((split) => split.execution_date);

    expect(dates).toEqual([
      '2026-02-25',
      '2026-02-25',
      '2026-02-24',
      '2026-02-24',
      '2026-02-23',
      '2026-02-23',
    ]);
  });

  it('leaves the bars before exactly one of the newest splits in old shares', async () => {
    const newest = (await listed()).filter((split) => split.execution_date === '2026-02-25');
    const [served, honest] = [
      await closesOn('2026-02-24'),
      await closesOn('2026-02-24', '', 'none'),
    ];

    const ratios = newest.map(({ ticker }) => served(ticker) / honest(ticker));

    const unreflected = newest.filter((_, at) => Math.abs((ratios[at] ?? 1) - 1) > 0.01);
    expect(unreflected).toHaveLength(1);
    const [{ ticker = '', split_from: from = 1, split_to: to = 1 } = {}] = unreflected;
    expect(served(ticker) / honest(ticker)).toBeCloseTo(to / from, 3);
  });

  it('opens an unreflected split near the ratio of its shares', async () => {
    const simulator = await simulate({ faults: 'splits' });
    const today = bySymbol((await ask(simulator, groupedPath('2026-02-25'))).body);
    const before = await closesOn('2026-02-24');
    const honest = await closesOn('2026-02-24', '', 'none');
    const newest = (await listed()).filter((split) => split.execution_date === '2026-02-25');

    const split = newest.find(({ ticker }) => Math.abs(before(ticker) / honest(ticker) - 1) > 0.01);

    const row: WireRow | undefined = today.get(split?.ticker ?? '');
    const ratio = (split?.split_from ?? 0) / (split?.split_to ?? 1);
    expect(Math.abs((row?.o ?? 0) / before(split?.ticker) / ratio - 1)).toBeLessThan(0.1);
  });

  it('adjusts the older splits as it should', async () => {
    const newest = (await listed()).filter((split) => split.execution_date === '2026-02-25');
    const [served, honest] = [
      await closesOn('2026-02-20'),
      await closesOn('2026-02-20', '', 'none'),
    ];

    const off = watched.filter((symbol) => Math.abs(served(symbol) / honest(symbol) - 1) > 0.001);

    expect(off).toHaveLength(1);
    expect(newest.map(({ ticker }) => ticker)).toContain(off[0]);
  });

  it('shows every split in bars as traded', async () => {
    const query = '?adjusted=false';
    const [served, honest] = [
      await closesOn('2026-02-20', query),
      await closesOn('2026-02-20', query, 'none'),
    ];
    const splits = await listed();

    for (const symbol of watched) {
      const shares = splits
        .filter(({ ticker }) => ticker === symbol)
        .reduce((product, split) => (product * split.split_to) / split.split_from, 1);
      expect(served(symbol) / honest(symbol)).toBeCloseTo(shares, 3);
    }
  });

  it('leaves the newest session’s own bars alone', async () => {
    const [served, honest] = [
      await closesOn('2026-02-25'),
      await closesOn('2026-02-25', '', 'none'),
    ];

    expect(watched.map((symbol) => served(symbol))).toEqual(
      watched.map((symbol) => honest(symbol)),
    );
  });

  it('splits in forward and reverse ratios', async () => {
    const nights = Array.from(
      { length: 12 },
      (_, week) => new Date(THURSDAY_NIGHT.getTime() - week * 7 * 86_400_000),
    );

    const ratios = (await Promise.all(nights.map(listed)))
      .flat()
      .map(({ split_from: from, split_to: to }) => `${to}:${from}`);

    expect(new Set(ratios)).toEqual(new Set(['10:1', '3:2', '2:1', '1:8']));
  });
});
