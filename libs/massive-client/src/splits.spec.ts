import { BadRequest, MalformedAnswer } from './massive-error';
import { parseSplits, parseSplitsPage, splitsTarget } from './splits';
import { splitRow, splitsBody } from './testing/bodies';

const NO_DATE = 'execution_date is not a date';
const NO_RATIO = 'split_from and split_to of 2026-02-24 are not both above 0';
const query = { tickers: ['NVDA', 'AAPL'], from: '2026-02-20', to: '2026-02-25' };

describe('splitsTarget', () => {
  it('asks for the tickers and dates, both included, oldest first', () => {
    expect(splitsTarget(query)).toEqual({
      segments: ['stocks', 'v1', 'splits'],
      query: {
        'ticker.any_of': 'NVDA,AAPL',
        'execution_date.gte': '2026-02-20',
        'execution_date.lte': '2026-02-25',
        sort: 'execution_date.asc',
        limit: '5000',
      },
    });
  });

  it('refuses a ticker that would read as two', () => {
    expect(() => splitsTarget({ ...query, tickers: ['NVDA,TSLA'] })).toThrow(BadRequest);
  });
});

describe('parseSplitsPage', () => {
  const url = new URL('https://api.massive.com/stocks/v1/splits');

  it('tells the rows and the next page', () => {
    const body = splitsBody([splitRow()], 'https://api.massive.com/stocks/v1/splits?cursor=x');

    const page = parseSplitsPage(JSON.stringify(body), url);

    expect(page).toEqual({ rows: [splitRow()], next: new URL('?cursor=x', url) });
  });

  it('refuses a foreign next page', () => {
    const body = splitsBody([], 'https://evil.example/stocks/v1/splits');

    expect(() => parseSplitsPage(JSON.stringify(body), url)).toThrow(MalformedAnswer);
  });
});

describe('parseSplits', () => {
  it('names the fields of a row', () => {
    expect(parseSplits([splitRow()], query)).toEqual({
      splits: [
        {
          symbol: 'NVDA',
          executionDate: '2026-02-24',
          splitFrom: 1,
          splitTo: 4,
          adjustmentType: 'forward_split',
          historicalAdjustmentFactor: 0.25,
        },
      ],
      malformed: [],
    });
  });

  it('does without the fields that the specification lets be missing', () => {
    const row = splitRow({ adjustment_type: undefined, historical_adjustment_factor: undefined });

    const { splits } = parseSplits([row], query);

    expect(splits).toMatchObject([{ adjustmentType: null, historicalAdjustmentFactor: null }]);
  });

  it.each([
    ['another symbol', splitRow({ ticker: 'TSLA' })],
    ['another symbol, malformed', splitRow({ ticker: 'TSLA', split_to: 0 })],
    ['no symbol', splitRow({ ticker: 7 })],
    ['an earlier date', splitRow({ execution_date: '2026-02-19' })],
    ['a later date', splitRow({ execution_date: '2026-02-26' })],
    ['nothing', null],
  ])('leaves out a row of %s, which was not asked for', (_, row) => {
    expect(parseSplits([row], query)).toEqual({ splits: [], malformed: [] });
  });

  it.each([query.from, query.to])('takes a split of %s, a bound of what was asked', (date) => {
    const { splits } = parseSplits([splitRow({ execution_date: date })], query);

    expect(splits.map(({ executionDate }) => executionDate)).toEqual([date]);
  });

  it.each([
    ['no date', { execution_date: 'soon' }, NO_DATE],
    ['a date that is a number', { execution_date: 20260224 }, NO_DATE],
    ['more than a date', { execution_date: '2026-02-24T00:00:00Z' }, NO_DATE],
    ['words before a date', { execution_date: 'on 2026-02-24' }, NO_DATE],
    ['no new shares', { split_to: 0 }, NO_RATIO],
    ['a negative ratio', { split_from: -1 }, NO_RATIO],
    ['a ratio in text', { split_from: '1' }, NO_RATIO],
    ['half a ratio', { split_to: undefined }, NO_RATIO],
  ])('keeps a row with %s as malformed', (_, fields, reason) => {
    const { splits, malformed } = parseSplits([splitRow(fields), splitRow()], query);

    expect(splits).toHaveLength(1);
    expect(malformed).toEqual([{ symbol: 'NVDA', reason }]);
  });
});
