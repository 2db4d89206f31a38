import { newYorkInstant, sessionsBetween } from '@tre/movers-domain';
import { createFileMarket } from '../market/file-market';
import {
  ask,
  closeSimulators,
  day,
  rangePath,
  simulate,
  smallMarket,
  ticker,
  type Reply,
  type WireBody,
  type WireRow,
} from '../testing/simulation';

afterEach(closeSimulators);

const startOf = (date: string) => newYorkInstant(day(date), '00:00').getTime();

describe('range', () => {
  it('answers with the bars of one symbol, both ends included, oldest first', async () => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, rangePath('TSLA', '2026-02-20', '2026-02-25'));

    const bar = smallMarket.bar(ticker('TSLA'), day('2026-02-20'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ticker: 'TSLA',
      queryCount: 4,
      resultsCount: 4,
      adjusted: true,
      status: 'OK',
      count: 4,
    });
    expect(body).not.toHaveProperty('next_url');
    expect(body.results?.map(({ t }) => t)).toEqual(
      ['2026-02-20', '2026-02-23', '2026-02-24', '2026-02-25'].map(startOf),
    );
    expect(body.results?.[0]).toEqual({
      v: bar?.volume,
      vw: bar?.vwap,
      o: bar?.open,
      c: bar?.close,
      h: bar?.high,
      l: bar?.low,
      t: startOf('2026-02-20'),
      n: bar?.transactions,
    });
  });

  it('answers newest first when asked so', async () => {
    const simulator = await simulate();

    const { body } = await ask(
      simulator,
      rangePath('TSLA', '2026-02-24', '2026-02-25', '?sort=desc'),
    );

    expect(body.results?.map(({ t }) => t)).toEqual(['2026-02-25', '2026-02-24'].map(startOf));
  });

  it('takes Unix milliseconds for its ends', async () => {
    const simulator = await simulate();
    const [from, to] = [startOf('2026-02-24'), startOf('2026-02-25') + 3_600_000];

    const { body } = await ask(simulator, rangePath('TSLA', String(from), String(to)));

    expect(body.resultsCount).toBe(2);
  });

  it.each(['asc', 'desc'])('pages through %s by a link without the key', async (sort) => {
    const simulator = await simulate();
    const path = rangePath('AAPL', '2025-12-01', '2026-02-25', `?limit=17&sort=${sort}`);

    const pages: (readonly WireRow[])[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const { body }: Reply<WireBody> = await ask(simulator, next);
      pages.push(body.results ?? []);
      next = body.next_url;
    }

    const sessions = sessionsBetween(day('2025-12-01'), day('2026-02-25')).map(startOf);
    expect(pages.map((page) => page.length)).toEqual([17, 17, 17, sessions.length - 51]);
    expect(pages.flat().map(({ t }) => t)).toEqual(sort === 'asc' ? sessions : sessions.reverse());
    expect(simulator.requests.log.map((request) => request.path).join()).not.toContain('apiKey');
  });

  it('keeps `adjusted` on the pages that follow', async () => {
    const simulator = await simulate();
    const path = rangePath('AAPL', '2026-02-02', '2026-02-25', '?limit=5&adjusted=false');

    const first = await ask(simulator, path);
    const second = await ask(simulator, first.body.next_url ?? '');

    expect([first.body.adjusted, second.body.adjusted]).toEqual([false, false]);
    expect(second.body.resultsCount).toBe(5);
  });

  it('holds two years in one page', async () => {
    const simulator = await simulate();

    const { body } = await ask(simulator, rangePath('AAPL', '2024-02-26', '2026-02-25'));

    expect(body.resultsCount).toBe(sessionsBetween(day('2024-02-26'), day('2026-02-25')).length);
    expect(body).not.toHaveProperty('next_url');
  });

  it.each([
    ['a weekend', rangePath('AAPL', '2026-02-21', '2026-02-22')],
    ['the future', rangePath('AAPL', '2026-02-27', '2026-03-27')],
    ['a symbol that is none', rangePath('aapl', '2026-02-20', '2026-02-25')],
    ['a symbol in bytes', rangePath('%00%01', '2026-02-20', '2026-02-25')],
  ])('has no results for %s', async (_, path) => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, path);

    expect(status).toBe(200);
    expect(body).toMatchObject({ resultsCount: 0, queryCount: 0 });
    expect(body).not.toHaveProperty('results');
  });

  it('ends with the newest session that the plan serves', async () => {
    const now = () => new Date('2026-02-25T20:00:00Z');
    const simulator = await simulate({ plan: 'paid', now });

    const { body } = await ask(
      simulator,
      rangePath('AAPL', '2003-01-01', '2026-12-31', '?limit=50000'),
    );

    expect(body.results?.[0]?.t).toBe(startOf('2003-09-10'));
    expect(body.results?.at(-1)?.t).toBe(startOf('2026-02-24'));
  });

  it('marks a range that reaches into the current date as delayed', async () => {
    const simulator = await simulate({ plan: 'paid', now: () => new Date('2026-02-25T22:00:00Z') });

    const { body } = await ask(simulator, rangePath('AAPL', '2026-02-24', '2026-02-25'));

    expect(body).toMatchObject({ status: 'DELAYED', resultsCount: 2 });
  });

  it('has nothing of a price file before its first and after its last session', async () => {
    const header = 'date,symbol,open,high,low,close,volume';
    const rows = ['2026-02-23', '2026-02-24'].map((date) => `${date},AAPL,2,3,1,2.5,100`);
    const market = createFileMarket({ csv: [header, ...rows].join('\n') });
    const simulator = await simulate({ market });

    const { body } = await ask(simulator, rangePath('AAPL', '2026-01-02', '2026-02-25'));

    expect(simulator.url).toMatch(/\/file$/);
    expect(body.results).toEqual([
      { v: 100, o: 2, c: 2.5, h: 3, l: 1, t: startOf('2026-02-23') },
      { v: 100, o: 2, c: 2.5, h: 3, l: 1, t: startOf('2026-02-24') },
    ]);
  });
});
