import { withListings } from '../market/with-listings';
import { ask, closeSimulators, day, simulate, smallMarket, ticker } from '../testing/simulation';

afterEach(closeSimulators);

const meta = smallMarket.bar(ticker('META'), day('2026-02-25'));

describe('previousBar', () => {
  const path = '/v2/aggs/ticker/META/prev';

  it('answers with the newest bar that the plan serves', async () => {
    const simulator = await simulate();

    const { body } = await ask(simulator, path);

    expect(body).toMatchObject({ ticker: 'META', resultsCount: 1, adjusted: true, status: 'OK' });
    expect(body.results).toEqual([
      {
        T: 'META',
        v: meta?.volume,
        vw: meta?.vwap,
        o: meta?.open,
        c: meta?.close,
        h: meta?.high,
        l: meta?.low,
        t: Date.parse('2026-02-25T21:00:00Z'),
        n: meta?.transactions,
      },
    ]);
  });

  it.each([
    ['free', '2026-02-25T23:00:00Z', '2026-02-24T21:00:00Z'],
    ['paid', '2026-02-25T23:00:00Z', '2026-02-25T21:00:00Z'],
  ] as const)('on the %s plan at %s is of %s', async (plan, now, t) => {
    const simulator = await simulate({ plan, now: () => new Date(now) });

    const { body } = await ask(simulator, path);

    expect(body.results?.[0]?.t).toBe(Date.parse(t));
  });

  it('skips sessions in which the symbol did not trade', async () => {
    const market = withListings(smallMarket, [
      { symbol: ticker('META'), lastSession: day('2026-02-20') },
    ]);
    const simulator = await simulate({ market });

    const { body } = await ask(simulator, path);

    expect(body.results?.[0]?.t).toBe(Date.parse('2026-02-20T21:00:00Z'));
  });

  it('has no results for a symbol that is none', async () => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, '/v2/aggs/ticker/meta/prev');

    expect(status).toBe(200);
    expect(body).not.toHaveProperty('results');
  });
});
