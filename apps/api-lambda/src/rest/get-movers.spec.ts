import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver, bodyOf, publishedApi } from '../testing/api';

describe('GET /movers', () => {
  it('answers in exactly the documented bytes', async () => {
    const { ask } = await publishedApi();

    const { statusCode, body } = await ask({});

    expect(statusCode).toBe(200);
    expect(body).toBe(
      '{"range":"last_7_days","days":7,"count":3,"data":[' +
        '{"date":"2025-08-29","symbol":"MSFT","changePercent":-2.78},' +
        '{"date":"2025-08-26","symbol":"NVDA","changePercent":-3.27},' +
        '{"date":"2025-08-25","symbol":"MSFT","changePercent":1.51}]}',
    );
  });

  it('answers an empty table with no data', async () => {
    const { ask } = apiOver(new InMemorySessionStore());

    expect(bodyOf(await ask({}))).toEqual({ range: 'last_7_days', days: 7, count: 0, data: [] });
  });

  it('keeps its four keys when only days are given', async () => {
    const { ask } = await publishedApi();

    expect(bodyOf(await ask({ query: 'days=90' }))).toMatchObject({
      range: 'last_90_days',
      days: 90,
    });
    expect(Object.keys(bodyOf(await ask({ query: 'days=90' })) as object)).toEqual([
      'range',
      'days',
      'count',
      'data',
    ]);
  });

  it('states end and basis after days when asked for either', async () => {
    const { ask } = await publishedApi();

    const { body } = await ask({ query: 'basis=open&days=5&end=2025-08-26' });

    expect(body).toBe(
      '{"range":"last_5_days","days":5,"end":"2025-08-26","basis":"open","count":2,"data":[' +
        '{"date":"2025-08-26","symbol":"NVDA","changePercent":-4.22},' +
        '{"date":"2025-08-25","symbol":"MSFT","changePercent":1}]}',
    );
  });

  it.each([
    ['format=csv', undefined],
    ['', 'text/csv'],
    ['', 'text/csv;q=0.9, application/json;q=0.1'],
  ])('answers %p with Accept %p in CSV', async (query, accept) => {
    const { ask } = await publishedApi();

    const result = await ask({ query, headers: accept === undefined ? {} : { Accept: accept } });

    expect(result.headers?.['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(result.body).toBe(
      'date,symbol,changePercent\r\n2025-08-29,MSFT,-2.78\r\n2025-08-26,NVDA,-3.27\r\n2025-08-25,MSFT,1.51\r\n',
    );
  });

  it.each(['*/*', 'text/html, */*;q=0.8', 'application/json, text/csv'])(
    'answers Accept %p in JSON',
    async (accept) => {
      const { ask } = await publishedApi();

      const result = await ask({ headers: { accept } });

      expect(result.headers?.['content-type']).toBe('application/json; charset=utf-8');
    },
  );

  it('refuses an Accept that it cannot meet', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ headers: { accept: 'image/png' } });

    expect(result).toMatchObject({ statusCode: 406 });
  });

  it.each([
    ['days=0', 'days', /"0": expected a whole number from 1 to 366/],
    ['days=367', 'days', /"367"/],
    ['days=1e9', 'days', /"1e9"/],
    ['days=-1', 'days', /"-1"/],
    ['days=7.5', 'days', /"7.5"/],
    ['days=', 'days', /""/],
    ['days=%D9%A7', 'days', /"٧"/],
    ['days=7&days=8', 'days', /given once/],
    ['end=2026-02-30', 'end', /"2026-02-30": expected an existing day/],
    ['end=2025-08-30', 'end', /the last date whose data is due is 2025-08-29/],
    ['basis=close', 'basis', /"close": expected previousClose or open/],
    ['format=xml', 'format', /"xml": expected json or csv/],
    ['day=7', 'day', /There is no parameter "day" here; known: days, end, basis, format/],
  ])('refuses %s by naming it', async (query, parameter, detail) => {
    const { ask } = await publishedApi();

    const result = await ask({ query });

    expect(result.statusCode).toBe(400);
    expect(result.headers?.['content-type']).toBe('application/problem+json');
    expect(result.headers?.['cache-control']).toBe('no-store');
    expect(bodyOf(result)).toMatchObject({
      status: 400,
      parameter,
      detail: expect.stringMatching(detail),
    });
  });

  it('is fresh for half a minute while a due session has no final record, else for one and five', async () => {
    const { ask } = await publishedApi();

    const latest = await ask({});
    const settled = await ask({ query: 'end=2025-08-26' });

    expect(latest.headers?.['cache-control']).toBe('public, max-age=30, s-maxage=30');
    expect(settled.headers?.['cache-control']).toBe('public, max-age=60, s-maxage=300');
  });

  it('is never fresh past the next due time', async () => {
    const { ask } = await publishedApi({ now: () => new Date('2025-08-30T04:29:40Z') });

    const { headers } = await ask({ query: 'end=2025-08-26' });

    expect(headers?.['cache-control']).toBe('public, max-age=20, s-maxage=20');
  });

  it('answers 304 to the tag it gave, weakened or not, and to HEAD without a body', async () => {
    const { ask } = await publishedApi();
    const { headers } = await ask({});
    const etag = String(headers?.['etag']);

    const again = await ask({ headers: { 'If-None-Match': `"other", W/${etag}` } });
    const head = await ask({ method: 'HEAD' });

    expect(again).toMatchObject({ statusCode: 304, body: '' });
    expect(head).toMatchObject({ statusCode: 200, body: '', headers: { etag } });
  });

  it.each(['0000-01-01', '0000-12-31', '2003-09-10'])(
    'answers a window that ends on %s with no data and no older one',
    async (end) => {
      const { ask } = await publishedApi();

      const result = await ask({ query: `days=366&end=${end}` });

      expect(bodyOf(result)).toMatchObject({ end, count: 0, data: [] });
      expect(result.headers).not.toHaveProperty('link');
    },
  );

  it('links to the next older window by a reference that holds behind every prefix', async () => {
    const { ask } = await publishedApi();

    const { headers } = await ask({});

    expect(headers?.['link']).toBe(
      '<?days=7&end=2025-08-22&basis=previousClose>; rel="next"; title="older"',
    );
  });
});
