import {
  ask,
  closeSimulators,
  groupedPath,
  KEY,
  rangePath,
  simulate,
  type WireBody,
} from '../testing/simulation';

afterEach(closeSimulators);

const PRICING = 'https://massive.com/pricing';
const REQUEST_ID = expect.stringMatching(/^[0-9a-f]{32}$/);

describe('the simulator refuses', () => {
  it.each([
    groupedPath('2026-2-25'),
    groupedPath('2026-02-30'),
    groupedPath('yesterday'),
    groupedPath('%E0%A4%A'),
    groupedPath('2026-02-25', '?adjusted=yes'),
    groupedPath('2026-02-25', '?include_otc=1'),
    rangePath('AAPL', '2026-02-30', '2026-02-25'),
    rangePath('AAPL', '2026-02-20', '999999999999999'),
    rangePath('AAPL', '2026-02-25', '2026-02-24'),
    rangePath('AAPL', '2026-02-20', '2026-02-25', '?limit=0'),
    rangePath('AAPL', '2026-02-20', '2026-02-25', '?limit=50001'),
    rangePath('AAPL', '2026-02-20', '2026-02-25', '?sort=up'),
    '/v2/aggs/ticker/AAPL/range/5/minute/2026-02-20/2026-02-25',
    '/v1/open-close/AAPL/today',
    '/stocks/v1/splits?limit=5001',
    '/stocks/v1/splits?sort=price',
    '/stocks/v1/splits?execution_date.gte=2026',
    '/stocks/v1/splits?cursor=b2Zmc2V0PS0x',
  ])('%s as a bad request', async (path) => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, path);

    expect(status).toBe(400);
    expect(body).toEqual({ status: 'ERROR', request_id: REQUEST_ID, error: expect.any(String) });
    expect(simulator.requests.log[0]?.refusal).toBe('badRequest');
  });

  it('a date that it cannot read in the vendor’s words', async () => {
    const simulator = await simulate();

    const { body } = await ask(simulator, rangePath('AAPL', 'x', '2026-02-25'));

    expect(body.error).toBe(
      "Could not parse the time parameter: 'from'. Use YYYY-MM-DD or Unix MS Timestamps",
    );
  });

  it.each([
    ['a key that it does not know', { authorization: 'Bearer other' }, '', 'Unknown API Key'],
    ['a key in another scheme', { authorization: `Basic ${KEY}` }, '', 'API Key was not provided'],
    ['an unknown key in the URL', {}, '?apiKey=other', 'Unknown API Key'],
    ['a request without a key', {}, '', 'API Key was not provided'],
  ])('%s', async (_, headers, query, error) => {
    const simulator = await simulate();

    const response = await fetch(`${simulator.url}/v1/marketstatus/upcoming${query}`, { headers });

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ status: 'ERROR', request_id: REQUEST_ID, error });
    expect(simulator.requests.counts().refusals).toEqual({ 401: 1 });
  });

  it('no key that stands in the URL', async () => {
    const simulator = await simulate();

    const response = await fetch(`${simulator.url}/v1/marketstatus/upcoming?apiKey=${KEY}`);

    expect(response.status).toBe(200);
    expect(JSON.stringify(simulator.requests.log)).not.toContain(KEY);
  });

  it.each([
    groupedPath('2026-02-26'),
    '/v1/open-close/AAPL/2026-02-26',
    rangePath('AAPL', '2026-02-26', '2026-02-26'),
    rangePath('AAPL', '2026-02-20', '2026-02-27'),
  ])('New York’s current date on the free plan: %s', async (path) => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, path);

    expect(status).toBe(403);
    expect(body).toEqual({
      status: 'NOT_AUTHORIZED',
      request_id: REQUEST_ID,
      message: `Attempted to request today's data before end of day. Please upgrade your plan at ${PRICING}`,
    });
    expect(simulator.requests.log[0]?.refusal).toBe('notYetPublished');
  });

  it.each([
    groupedPath('2024-02-23'),
    '/v1/open-close/AAPL/2024-02-23',
    rangePath('AAPL', '2024-02-25', '2026-02-25'),
    rangePath('AAPL', '2003-09-10', '2003-09-12'),
  ])('dates before the plan’s history: %s', async (path) => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, path);

    expect(status).toBe(403);
    expect(body.message).toBe(
      `Your plan doesn't include this data timeframe. Please upgrade your plan at ${PRICING}`,
    );
    expect(simulator.requests.log[0]?.refusal).toBe('olderThanPlan');
  });

  it('more requests a minute than the plan has, by its own clock, and counts no refused one', async () => {
    let second = 0;
    const now = () => new Date(Date.UTC(2026, 1, 26, 6, 0, second));
    const simulator = await simulate({ requestsPerMinute: 5, now });
    const path = '/v1/marketstatus/upcoming';

    const statuses: number[] = [];
    for (second of [0, 1, 2, 3, 4, 5, 59, 60, 60]) {
      statuses.push((await ask(simulator, path)).status);
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 200, 429]);
    expect(simulator.requests.log[5]).toMatchObject({ status: 429, refusal: 'limit' });
  });

  it('in the vendor’s words that the limit is used up, without saying for how long', async () => {
    const simulator = await simulate({ requestsPerMinute: 0 });

    const { body, headers } = await ask(simulator, '/v1/marketstatus/upcoming');

    expect(body).toEqual({
      status: 'ERROR',
      request_id: REQUEST_ID,
      error: `You've exceeded the maximum requests per minute, please wait or upgrade your subscription to continue. ${PRICING}`,
    });
    expect(headers.has('retry-after')).toBe(false);
  });

  it('five a minute and two years on the free plan unless told otherwise, nothing on a paid one', async () => {
    const path = groupedPath('2004-01-02');
    const statusesOn = async (plan: 'free' | 'paid') => {
      const simulator = await simulate({ plan, requestsPerMinute: undefined });
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) statuses.push((await ask(simulator, path)).status);
      return statuses;
    };

    expect(await statusesOn('free')).toEqual([403, 403, 403, 403, 403, 429]);
    expect(await statusesOn('paid')).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it.each(['/v2/unknown', '/', '/v2/aggs/ticker/AAPL', '/stocks/v1/splits/AAPL'])(
    'the unknown route %s',
    async (path) => {
      const simulator = await simulate();

      const { status, body } = await ask(simulator, path);

      expect(status).toBe(404);
      expect(body).toEqual({
        status: 'NOT_FOUND',
        request_id: REQUEST_ID,
        message: expect.any(String),
      });
      expect(simulator.requests.counts().byEndpoint).toEqual({ unknown: 1 });
    },
  );

  it('routes outside of its base URL', async () => {
    const simulator = await simulate();
    const { origin } = new URL(simulator.url);

    const { status } = await ask(simulator, `${origin}/v1/marketstatus/upcoming`);

    expect(status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const simulator = await simulate();

    const response = await fetch(`${simulator.url}/v1/marketstatus/upcoming`, {
      method,
      headers: { authorization: `Bearer ${KEY}` },
    });

    expect(response.status).toBe(405);
    expect(((await response.json()) as WireBody).status).toBe('ERROR');
  });
});
