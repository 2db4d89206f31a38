import { bodyOf, publishedApi } from '../testing/api';

const resource = '/movers/{date}';

describe('GET /movers/{date}', () => {
  it('answers the record unrounded, without what is the store’s own', async () => {
    const { ask } = await publishedApi();

    const record = bodyOf(await ask({ resource, date: '2025-08-26' }));

    expect(record).toMatchObject({
      schemaVersion: 1,
      date: '2025-08-26',
      status: 'final',
      previousDate: '2025-08-25',
      symbol: 'NVDA',
      changePercent: -3.2673267327,
      source: 'file',
      revision: 0,
    });
    expect(record).not.toHaveProperty('year');
    expect(record).not.toHaveProperty('precedence');
    expect(record).not.toHaveProperty('contentHash');
  });

  it('answers provisional records, marked', async () => {
    const { ask } = await publishedApi();

    expect(bodyOf(await ask({ resource, date: '2025-08-27' }))).toMatchObject({
      status: 'provisional',
      missing: [{ symbol: 'MSFT', reason: 'noBar' }],
    });
  });

  it('leaves out bars where they may not be served', async () => {
    const { ask } = await publishedApi({ bars: 'hide' });

    const { body } = await ask({ resource, date: '2025-08-26' });

    expect(body).toContain('"openChangePercent"');
    expect(body).not.toMatch(/"(open|high|low|close|previousClose|volume)":\d/);
  });

  it.each([
    ['2025-08-30', 'weekend', /is a weekend/],
    ['2025-07-04', 'holiday', /closed: Independence Day/],
    ['2025-09-02', 'future', /has not closed/],
    ['2025-08-28', 'late', /late/],
    ['2025-08-22', 'beforeCoverage', /before the first record/],
    ['1999-12-31', 'beforeCoverage', /before the first record/],
    ['0000-01-01', 'beforeCoverage', /before the first record/],
    ['9999-12-31', 'future', /has not closed/],
  ])('tells the state of %s: %s', async (date, state, detail) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, date });

    expect(result.statusCode).toBe(404);
    expect(bodyOf(result)).toMatchObject({ state, detail: expect.stringMatching(detail) });
  });

  it('calls an older session without a record missing', async () => {
    const { ask } = await publishedApi({ now: () => new Date('2025-09-20T04:31:00Z') });

    expect(bodyOf(await ask({ resource, date: '2025-08-28' }))).toMatchObject({ state: 'missing' });
  });

  it('names the holiday', async () => {
    const { ask } = await publishedApi();

    expect(bodyOf(await ask({ resource, date: '2025-07-04' }))).toMatchObject({
      holiday: 'Independence Day',
    });
  });

  it.each(['2025-02-30', 'latest', '2025-8-1', '2025-08-26\r\nX-Injected: 1', ''])(
    'refuses the date %p',
    async (date) => {
      const { ask } = await publishedApi();

      const result = await ask({ resource, date });

      expect(result.statusCode).toBe(400);
      expect(bodyOf(result)).toMatchObject({ parameter: 'date' });
    },
  );
});
