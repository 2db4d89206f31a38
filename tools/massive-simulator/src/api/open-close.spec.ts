import { createFileMarket } from '../market/file-market';
import { ask, closeSimulators, day, simulate, smallMarket, ticker } from '../testing/simulation';

afterEach(closeSimulators);

const meta = smallMarket.bar(ticker('META'), day('2026-02-25'));

describe('openClose', () => {
  it('answers with one bar as a flat object', async () => {
    const simulator = await simulate();

    const { status, body } = await ask<object>(simulator, '/v1/open-close/META/2026-02-25');

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'OK',
      from: '2026-02-25',
      symbol: 'META',
      open: meta?.open,
      high: meta?.high,
      low: meta?.low,
      close: meta?.close,
      volume: meta?.volume,
      afterHours: meta?.close,
      preMarket: meta?.open,
    });
  });

  it('claims nothing of the hours outside of the session for a price file', async () => {
    const csv = 'date,symbol,open,high,low,close,volume\n2026-02-25,AAPL,2,3,1,2.5,100\n';
    const simulator = await simulate({ market: createFileMarket({ csv }) });

    const { body } = await ask<object>(simulator, '/v1/open-close/AAPL/2026-02-25');

    expect(body).not.toHaveProperty('afterHours');
    expect(body).not.toHaveProperty('preMarket');
  });

  it.each(['META/2026-02-22', 'META/2026-02-27', 'meta/2026-02-25'])(
    'is not found for %s',
    async (path) => {
      const simulator = await simulate();

      const { status, body } = await ask(simulator, `/v1/open-close/${path}`);

      expect(status).toBe(404);
      expect(body).toEqual({
        status: 'NOT_FOUND',
        request_id: expect.any(String),
        message: 'Data not found.',
      });
      expect(simulator.requests.log[0]?.refusal).toBe('noData');
    },
  );
});
