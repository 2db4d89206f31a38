import { type MarketSplit } from '../market/market';
import { withSplits } from '../market/with-splits';
import {
  ask,
  closeSimulators,
  day,
  simulate,
  smallMarket,
  ticker,
  type Reply,
} from '../testing/simulation';

afterEach(closeSimulators);

interface SplitsBody {
  readonly results: readonly { readonly ticker: string; readonly execution_date: string }[];
  readonly status: string;
  readonly request_id: string;
  readonly next_url?: string;
}

function split(symbol: string, date: string, splitFrom: number, splitTo: number): MarketSplit {
  return { symbol: ticker(symbol), executionDate: day(date), splitFrom, splitTo };
}

const market = withSplits(smallMarket, [
  split('AAPL', '2025-06-10', 1, 7),
  split('AAPL', '2026-02-10', 1, 4),
  split('TSLA', '2026-02-24', 8, 1),
  split('NVDA', '2026-03-10', 1, 10),
]);

async function listed(query: string): Promise<readonly string[]> {
  const simulator = await simulate({ market });
  const { body } = await ask<SplitsBody>(simulator, `/stocks/v1/splits${query}`);
  return body.results.map((row) => `${row.ticker} ${row.execution_date}`);
}

describe('splits', () => {
  it('describes a split as the vendor does, with the factor for prices before it', async () => {
    const simulator = await simulate({ market });

    const { body } = await ask<SplitsBody>(simulator, '/stocks/v1/splits?ticker=AAPL');

    expect(body).toEqual({
      results: [
        {
          id: expect.any(String),
          execution_date: '2026-02-10',
          split_from: 1,
          split_to: 4,
          ticker: 'AAPL',
          adjustment_type: 'forward_split',
          historical_adjustment_factor: 0.25,
        },
        {
          id: expect.any(String),
          execution_date: '2025-06-10',
          split_from: 1,
          split_to: 7,
          ticker: 'AAPL',
          adjustment_type: 'forward_split',
          historical_adjustment_factor: 0.035714,
        },
      ],
      status: 'OK',
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it.each([
    ['', ['NVDA 2026-03-10', 'TSLA 2026-02-24', 'AAPL 2026-02-10', 'AAPL 2025-06-10']],
    [
      '?execution_date.gte=2026-02-10&execution_date.lte=2026-02-24',
      ['TSLA 2026-02-24', 'AAPL 2026-02-10'],
    ],
    ['?execution_date.gt=2026-02-10&execution_date.lt=2026-03-10', ['TSLA 2026-02-24']],
    ['?execution_date=2025-06-10', ['AAPL 2025-06-10']],
    ['?ticker.any_of=TSLA,NVDA', ['NVDA 2026-03-10', 'TSLA 2026-02-24']],
    ['?ticker.gte=B&sort=ticker.asc', ['NVDA 2026-03-10', 'TSLA 2026-02-24']],
    ['?sort=execution_date.asc&limit=2', ['AAPL 2025-06-10', 'AAPL 2026-02-10']],
    ['?ticker=NOBODY', []],
  ])('lists for %s', async (query, expected) => {
    expect(await listed(query)).toEqual(expected);
  });

  it('calls fewer shares a reverse split', async () => {
    const simulator = await simulate({ market });

    const { body } = await ask<SplitsBody>(simulator, '/stocks/v1/splits?ticker=TSLA');

    expect(body.results[0]).toMatchObject({
      adjustment_type: 'reverse_split',
      historical_adjustment_factor: 8,
    });
  });

  it('pages by a link that keeps the filters', async () => {
    const simulator = await simulate({ market });
    const path = '/stocks/v1/splits?limit=1&ticker.any_of=AAPL,TSLA';

    const dates: string[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const { body }: Reply<SplitsBody> = await ask(simulator, next);
      dates.push(...body.results.map((row) => row.execution_date));
      next = body.next_url;
    }

    expect(dates).toEqual(['2026-02-24', '2026-02-10', '2025-06-10']);
  });
});
