import { defaultWatchlist, isTicker, sessionsBetween, type Ticker } from '@tre/movers-domain';
import { closingTime, namedRow, type Row } from '../api/rows';
import {
  ask,
  closeSimulators,
  day,
  groupedPath,
  rangePath,
  simulate,
  smallMarket,
} from '../testing/simulation';
import { ALIEN_ROWS } from './alien-rows';
import { junk } from './junk';
import { spoiledRow, spoilings } from './spoiled-row';

afterEach(closeSimulators);

const watched = defaultWatchlist.map(({ symbol }) => symbol);

/** A row that a strict reader takes for a bar of the session. */
function isSane(row: unknown, t: number): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { T, o, h, l, c, v, t: time } = row as Row;
  const numbers = [o, h, l, c, v].every((value) => typeof value === 'number');
  if (!isTicker(T) || !numbers || time !== t) return false;
  const [open, high, low, close] = [o, h, l, c].map(Number) as [number, number, number, number];
  return low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close) && high < 1e9;
}

/** The rows of the watchlist on a session as they come over the wire. */
function spoiledAnswer(session: string, newest = session): readonly unknown[] {
  const date = day(session);
  const rows = watched.map((symbol) => rowOf(symbol, session));
  const recent = sessionsBetween(day('2025-09-01'), day(newest)).toReversed();
  const scene = { market: smallMarket, recent, seed: 1 };
  return JSON.parse(JSON.stringify(junk(1).groupedRows?.(rows, date, scene))) as unknown[];
}

function rowOf(symbol: Ticker, session: string): Row {
  const bar = smallMarket.bar(symbol, day(session));
  if (bar === undefined) throw new Error('no bar');
  return JSON.parse(JSON.stringify(namedRow(bar, closingTime(day(session))))) as Row;
}

const symbolsOf = (rows: readonly unknown[]) =>
  rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'T' in row ? [String(row.T)] : [],
  );

describe('junk', () => {
  const sessions = sessionsBetween(day('2025-10-01'), day('2026-02-25'));

  it('mixes forty rows that are no stock’s into every whole-market answer', async () => {
    const simulator = await simulate({ faults: 'junk' });

    const { body } = await ask(simulator, groupedPath('2026-02-05'));

    const rows: readonly unknown[] = body.results ?? [];
    const t = closingTime(day('2026-02-05'));
    const insane = rows.filter((row) => !isSane(row, t));
    expect(rows).toHaveLength(300 + ALIEN_ROWS);
    expect(insane).toHaveLength(ALIEN_ROWS);
    expect(insane).toContain(null);
    expect(insane.some((row) => typeof row === 'string')).toBe(true);
    // Binary tickers, numbers for tickers.
    expect(symbolsOf(insane).filter((symbol) => isTicker(symbol))).toEqual([]);
  });

  it('leaves one symbol of the watchlist without a sane row in each of the two newest sessions', () => {
    const withoutSane = sessions.map((session) => {
      const sane = spoiledAnswer(session).filter((row) => isSane(row, closingTime(session)));
      return watched.filter((symbol) => !symbolsOf(sane).includes(symbol)).length;
    });

    expect(new Set(withoutSane)).toEqual(new Set([1]));
  });

  it('doubles another one, with the true row always among its rows', () => {
    for (const session of sessions) {
      const rows = spoiledAnswer(session);
      const doubled = watched.find(
        (symbol) => symbolsOf(rows).filter((other) => other === symbol).length === 2,
      );

      expect(doubled).toBeDefined();
      expect(rows).toContainEqual(rowOf(doubled ?? ('' as Ticker), session));
    }
  });

  it('never has a sane row with wrong prices', () => {
    for (const session of sessions) {
      const sane = spoiledAnswer(session).filter((row) => isSane(row, closingTime(session)));

      for (const row of sane) {
        expect(row).toEqual(rowOf((row as { T: Ticker }).T, session));
      }
    }
  });

  it('sends the row of another session with that session’s time', () => {
    const stale = sessions.flatMap((session) =>
      spoiledAnswer(session).filter(
        (row) =>
          typeof row === 'object' && row !== null && 't' in row && row.t !== closingTime(session),
      ),
    );

    expect(stale.length).toBeGreaterThan(10);
  });

  it('leaves the watchlist of older sessions alone', () => {
    const rows = spoiledAnswer('2026-02-20', '2026-02-25');

    expect(rows).toEqual(expect.arrayContaining(watched.map((one) => rowOf(one, '2026-02-20'))));
    expect(rows).toHaveLength(watched.length + ALIEN_ROWS);
  });

  it('spoils ranges too', async () => {
    const simulator = await simulate({ faults: 'junk' });
    const honest = await simulate();
    const path = (symbol: string) => rangePath(symbol, '2026-02-20', '2026-02-25');

    const changed = [];
    for (const symbol of watched) {
      const [spoiled, true_] = [
        await ask(simulator, path(symbol)),
        await ask(honest, path(symbol)),
      ];
      if (JSON.stringify(spoiled.body.results) !== JSON.stringify(true_.body.results)) {
        changed.push(symbol);
        expect(spoiled.body.results?.slice(0, 2)).toEqual(true_.body.results?.slice(0, 2));
      }
    }

    expect(changed.length).toBeGreaterThanOrEqual(2);
    expect(changed.length).toBeLessThanOrEqual(4);
  });

  it('adds nothing to an answer without results', async () => {
    const simulator = await simulate({ faults: 'junk' });

    expect((await ask(simulator, groupedPath('2026-02-22'))).body).not.toHaveProperty('results');
  });
});

describe('spoiledRow', () => {
  const row = rowOf(watched[0] ?? ('' as Ticker), '2026-02-25');

  it.each(spoilings)('%s is insane', (spoiling) => {
    expect(isSane(row, closingTime(day('2026-02-25')))).toBe(true);
    expect(isSane(spoiledRow(row, spoiling), closingTime(day('2026-02-25')))).toBe(false);
  });
});
