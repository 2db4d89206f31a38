/** Bodies in the upstream's shapes, written anew; the numbers are made up. */

/** A row of bars as the upstream sends it. */
export function barRow(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    v: 48_211_734.25,
    vw: 201.3377,
    o: 200.5,
    c: 202.75,
    h: 203.1,
    l: 199.84,
    t: 1_771_966_800_000,
    n: 512_004,
    ...fields,
  };
}

/** A grouped answer. */
export function groupedBody(rows: readonly unknown[]): Record<string, unknown> {
  return {
    queryCount: rows.length,
    resultsCount: rows.length,
    adjusted: true,
    results: rows,
    status: 'OK',
    request_id: 'tre-0001',
    count: rows.length,
  };
}

/** What the upstream says of a weekend: no `results` at all. */
export const EMPTY_DAY = {
  queryCount: 0,
  resultsCount: 0,
  adjusted: true,
  status: 'OK',
  request_id: 'tre-0002',
};

/** One page of range bars. */
export function rangeBody(
  ticker: string,
  rows: readonly unknown[],
  nextUrl?: string,
): Record<string, unknown> {
  return {
    ticker,
    queryCount: rows.length,
    resultsCount: rows.length,
    adjusted: true,
    results: rows,
    status: 'OK',
    request_id: 'tre-0003',
    count: rows.length,
    ...(nextUrl === undefined ? {} : { next_url: nextUrl }),
  };
}

/** A row of splits. */
export function splitRow(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'Etre0001',
    ticker: 'NVDA',
    execution_date: '2026-02-24',
    split_from: 1,
    split_to: 4,
    adjustment_type: 'forward_split',
    historical_adjustment_factor: 0.25,
    ...fields,
  };
}

/** One page of splits. */
export function splitsBody(rows: readonly unknown[], nextUrl?: string): Record<string, unknown> {
  return {
    status: 'OK',
    request_id: 'tre-0004',
    results: rows,
    ...(nextUrl === undefined ? {} : { next_url: nextUrl }),
  };
}

/** Coming holidays. */
export const HOLIDAYS_BODY = [
  { date: '2026-07-03', exchange: 'NYSE', name: 'Independence Day', status: 'closed' },
  {
    date: '2026-11-27',
    exchange: 'NASDAQ',
    name: 'Thanksgiving',
    status: 'early-close',
    open: '2026-11-27T14:30:00.000Z',
    close: '2026-11-27T18:00:00.000Z',
  },
];

/** The upstream's refusals, as massive-api.md quotes them. */
export const REFUSALS = {
  badRequest: { status: 'ERROR', request_id: 'r-400', error: 'Could not parse the time.' },
  unknownKey: { status: 'ERROR', request_id: 'r-401', error: 'Unknown API Key' },
  beforeEndOfDay: {
    status: 'NOT_AUTHORIZED',
    request_id: 'r-403a',
    message: "Attempted to request today's data before end of day. Please upgrade your plan.",
  },
  timeframe: {
    status: 'NOT_AUTHORIZED',
    request_id: 'r-403b',
    message: "Your plan doesn't include this data timeframe. Please upgrade your plan.",
  },
  notEntitled: {
    status: 'NOT_AUTHORIZED',
    request_id: 'r-403c',
    message: 'You are not entitled to this data. Please upgrade your plan.',
  },
  notFound: { status: 'NOT_FOUND', request_id: 'r-404', message: 'Data not found.' },
  tooMany: {
    status: 'ERROR',
    request_id: 'r-429',
    error: "You've exceeded the maximum requests per minute, please wait or upgrade.",
  },
} as const;
