import { defaultWatchlist, sessionsBetween } from '@tre/movers-domain';
import {
  ask,
  bySymbol,
  closeSimulators,
  day,
  groupedPath,
  rangePath,
  simulate,
  smallMarket,
  THURSDAY_NIGHT,
  type WireRow,
} from '../testing/simulation';
import { corrections } from './corrections';
import { type Market } from '../market/market';

afterEach(closeSimulators);

const watched = defaultWatchlist.map(({ symbol }) => symbol);

function winnerOf(market: Market, session: string, before: string): string | undefined {
  const changeOf = (symbol: (typeof watched)[number]) =>
    Math.abs(
      (market.bar(symbol, day(session))?.close ?? 0) /
        (smallMarket.bar(symbol, day(before))?.close ?? 0) -
        1,
    );
  return [...watched].sort((a, b) => changeOf(b) - changeOf(a))[0];
}

async function rowsOf(session: string, faults: 'none' | 'corrections', now = THURSDAY_NIGHT) {
  const simulator = await simulate({ faults, now: () => now });
  return bySymbol((await ask(simulator, groupedPath(session))).body);
}

const offset = (preliminary?: WireRow, final?: WireRow) =>
  Math.abs((preliminary?.c ?? 0) / (final?.c ?? 1) - 1);

describe('corrections', () => {
  it.each(['2026-02-25', '2026-02-24'])(
    'serves preliminary closes and volumes of the watchlist on %s, one of the two newest sessions',
    async (session) => {
      const preliminary = await rowsOf(session, 'corrections');
      const final = await rowsOf(session, 'none');

      const offsets = watched.map((symbol) => offset(preliminary.get(symbol), final.get(symbol)));
      expect(Math.max(...offsets)).toBeGreaterThan(0);
      expect(Math.max(...offsets)).toBeLessThan(0.0101);
      for (const symbol of watched) {
        const [row, last] = [preliminary.get(symbol), final.get(symbol)];
        expect(row?.v).not.toBe(last?.v);
        expect(row?.h).toBeGreaterThanOrEqual(row?.c ?? Infinity);
        expect(row?.l).toBeLessThanOrEqual(row?.c ?? 0);
      }
    },
  );

  it('leaves older sessions and other symbols alone', async () => {
    const [older, olderTrue] = [
      await rowsOf('2026-02-23', 'corrections'),
      await rowsOf('2026-02-23', 'none'),
    ];
    const [newest, newestTrue] = [
      await rowsOf('2026-02-25', 'corrections'),
      await rowsOf('2026-02-25', 'none'),
    ];

    expect(older).toEqual(olderTrue);
    expect(newest.get('AMD')).toEqual(newestTrue.get('AMD'));
  });

  it('serves the true bars once two more sessions have closed', async () => {
    const later = new Date('2026-02-28T06:00:00Z');

    expect(await rowsOf('2026-02-25', 'corrections', later)).toEqual(
      await rowsOf('2026-02-25', 'none', later),
    );
  });

  it('shows the same preliminary numbers in a range', async () => {
    const simulator = await simulate({ faults: 'corrections' });
    const path = rangePath('TSLA', '2026-02-25', '2026-02-25');

    const { body } = await ask(simulator, path);

    expect(body.results?.[0]?.c).toBe((await rowsOf('2026-02-25', 'corrections')).get('TSLA')?.c);
  });

  it('crowns the wrong winner now and then', () => {
    const sessions = sessionsBetween(day('2025-10-01'), day('2026-02-25'));
    const wrong = sessions.slice(1).filter((session, at) => {
      const before = sessions[at] ?? session;
      const scene = { market: smallMarket, recent: [session, before], seed: 1 };
      const market = corrections(1).market?.(scene) ?? smallMarket;
      return winnerOf(market, session, before) !== winnerOf(smallMarket, session, before);
    });

    expect(wrong.length).toBeGreaterThan(sessions.length / 10);
    expect(wrong.length).toBeLessThan(sessions.length / 2);
  });
});
