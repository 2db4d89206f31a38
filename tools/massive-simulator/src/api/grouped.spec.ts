import { newYorkInstant } from '@tre/movers-domain';
import { createSimulatedMarket } from '../market/simulated-market';
import { withSplits } from '../market/with-splits';
import {
  ask,
  bySymbol,
  closeSimulators,
  day,
  groupedPath,
  simulate,
  smallMarket,
  ticker,
} from '../testing/simulation';

afterEach(closeSimulators);

describe('grouped', () => {
  it('answers with every listed symbol’s bar in the vendor’s envelope', async () => {
    const simulator = await simulate();

    const { status, headers, body } = await ask(simulator, groupedPath('2026-02-25'));

    const bar = smallMarket.bar(ticker('NVDA'), day('2026-02-25'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(body).toEqual({
      queryCount: 300,
      resultsCount: 300,
      adjusted: true,
      results: expect.any(Array),
      status: 'OK',
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      count: 300,
    });
    expect(bySymbol(body).get('NVDA')).toEqual({
      T: 'NVDA',
      v: bar?.volume,
      vw: bar?.vwap,
      o: bar?.open,
      c: bar?.close,
      h: bar?.high,
      l: bar?.low,
      t: newYorkInstant(day('2026-02-25'), '16:00').getTime(),
      n: bar?.transactions,
    });
  });

  it('has the size of the real one: 12,500 rows, about 1.3 MB', async () => {
    const simulator = await simulate({ market: createSimulatedMarket({ seed: 1 }) });

    const { text, body } = await ask(simulator, groupedPath('2026-02-25'));

    expect(body.results).toHaveLength(12_500);
    expect(text.length).toBeGreaterThan(1_200_000);
    expect(text.length).toBeLessThan(1_500_000);
  });

  it('dates an early close 16:00 too', async () => {
    const simulator = await simulate();

    const { body } = await ask(simulator, groupedPath('2025-11-28'));

    expect(body.results?.[0]?.t).toBe(Date.parse('2025-11-28T21:00:00Z'));
  });

  it.each([
    ['a weekend', '2026-02-22'],
    ['a holiday', '2026-02-16'],
    ['the future', '2026-02-27'],
    ['the far future', '9999-12-31'],
  ])('has no results on %s', async (_, date) => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, groupedPath(date));

    expect(status).toBe(200);
    expect(body).toEqual({
      queryCount: 0,
      resultsCount: 0,
      adjusted: true,
      status: 'OK',
      request_id: expect.any(String),
    });
  });

  it('adds what trades over the counter when asked for', async () => {
    const simulator = await simulate();

    const { body } = await ask(simulator, groupedPath('2026-02-25', '?include_otc=true'));

    expect(body.resultsCount).toBe(312);
    expect(body.results?.filter(({ otc }) => otc === true)).toHaveLength(12);
  });

  it('serves the current date on a paid plan from the close on, marked as delayed', async () => {
    let now = new Date('2026-02-25T20:59:00Z');
    const simulator = await simulate({ plan: 'paid', now: () => now });

    const before = await ask(simulator, groupedPath('2026-02-25'));
    now = new Date('2026-02-25T21:01:00Z');
    const after = await ask(simulator, groupedPath('2026-02-25'));

    expect(before.body).toMatchObject({ status: 'OK', resultsCount: 0 });
    expect(after.body).toMatchObject({ status: 'DELAYED', resultsCount: 300 });
  });

  it('writes large round volumes with an exponent, as the vendor does at times', async () => {
    const simulator = await simulate();
    const sessions = ['2026-02-25', '2026-02-24', '2026-02-23', '2026-02-20', '2026-02-19'];

    const texts = await Promise.all(
      sessions.map(async (session) => (await ask(simulator, groupedPath(session))).text),
    );

    const exponents = texts.join().match(/"v":\d(\.\d+)?e\d+,/g) ?? [];
    expect(exponents.length).toBeGreaterThan(0);
    expect(texts.join()).not.toMatch(/"v":\d{3,}00000,/);
  });

  it('adjusts for splits unless told not to', async () => {
    const split = { symbol: ticker('NVDA'), executionDate: day('2026-02-25') };
    const market = withSplits(smallMarket, [{ ...split, splitFrom: 1, splitTo: 10 }]);
    const simulator = await simulate({ market });
    const closeIn = async (query: string) =>
      bySymbol((await ask(simulator, groupedPath('2026-02-24', query))).body).get('NVDA')?.c;

    const [adjusted, asTraded] = [await closeIn(''), await closeIn('?adjusted=false')];

    const close = smallMarket.bar(ticker('NVDA'), day('2026-02-24'))?.close ?? 0;
    expect(asTraded).toBe(close);
    expect(adjusted).toBeCloseTo(close / 10, 4);
  });
});
