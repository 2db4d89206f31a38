import { percentChange, roundPercent, sessionsBetween } from '@tre/movers-domain';
import fc from 'fast-check';
import { day, smallMarket, ticker } from '../testing/simulation';
import { type Market } from './market';
import { withMoves } from './with-moves';

const NVDA = ticker('NVDA');
const sessions = sessionsBetween(day('2026-02-02'), day('2026-02-25'));

function changeOn(market: Market, session: string): number {
  const all = sessionsBetween(day('2026-01-02'), day(session));
  const close = market.bar(NVDA, all.at(-1) ?? day(session))?.close ?? 0;
  const previousClose = market.bar(NVDA, all.at(-2) ?? day(session))?.close ?? 0;
  return percentChange(previousClose, close);
}

describe('withMoves', () => {
  it.each([104, -73.5, 0.01, 900])('closes %f %% away from the close before', (changePercent) => {
    const market = withMoves(smallMarket, [
      { symbol: NVDA, session: day('2026-02-10'), changePercent },
    ]);

    expect(roundPercent(changeOn(market, '2026-02-10'))).toBe(changePercent);
  });

  it('keeps the level afterwards and leaves the time before alone', () => {
    const market = withMoves(smallMarket, [
      { symbol: NVDA, session: day('2026-02-10'), changePercent: 104 },
    ]);

    expect(market.bar(NVDA, day('2026-02-09'))).toEqual(smallMarket.bar(NVDA, day('2026-02-09')));
    expect(changeOn(market, '2026-02-11')).toBeCloseTo(changeOn(smallMarket, '2026-02-11'), 3);
    expect(changeOn(market, '2026-02-25')).toBeCloseTo(changeOn(smallMarket, '2026-02-25'), 3);
  });

  it('takes several moves of a symbol in any order, one right after the other too', () => {
    const market = withMoves(smallMarket, [
      { symbol: NVDA, session: day('2026-02-11'), changePercent: -50 },
      { symbol: NVDA, session: day('2026-02-10'), changePercent: 104 },
    ]);

    expect(roundPercent(changeOn(market, '2026-02-10'))).toBe(104);
    expect(roundPercent(changeOn(market, '2026-02-11'))).toBe(-50);
  });

  it('keeps bars sane', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sessions),
        fc.double({ min: -90, max: 500, noNaN: true }),
        fc.constantFrom(...sessions),
        (session, changePercent, asked) => {
          const market = withMoves(smallMarket, [{ symbol: NVDA, session, changePercent }]);

          const { open, high, low, close } = market.bar(NVDA, asked) ?? {
            open: 0,
            high: 0,
            low: 0,
            close: 0,
          };

          expect(low).toBeGreaterThan(0);
          expect(low).toBeLessThanOrEqual(Math.min(open, close));
          expect(high).toBeGreaterThanOrEqual(Math.max(open, close));
        },
      ),
    );
  });

  it('refuses what cannot be', () => {
    const plant = (session: string, changePercent: number) => () =>
      withMoves(smallMarket, [{ symbol: NVDA, session: day(session), changePercent }]);

    expect(plant('2026-02-10', -100)).toThrow('-100 % leaves no price');
    expect(plant('2026-02-14', 5)).toThrow('NVDA has no bar on 2026-02-14');
    expect(plant('2003-09-10', 5)).toThrow('NVDA has no bar on 2003-09-09');
  });
});
