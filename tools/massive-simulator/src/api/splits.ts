import { isTradingDate } from '@tre/movers-domain';
import { sharesPerShare } from '../market/adjusted-bars';
import { type MarketSplit } from '../market/market';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';
import { readCursor, readLimit, readWord, writeCursor } from './parameters';
import { badRequest } from './refusals';

const LIMITS = { byDefault: 100, most: 5_000 };
const SORTS = [
  'execution_date.desc',
  'execution_date.asc',
  'execution_date',
  'ticker.asc',
  'ticker.desc',
  'ticker',
] as const;
type Sort = (typeof SORTS)[number];

/** Each comparison of the API as a question about the order of two texts. */
const comparisons = {
  '': (order: number) => order === 0,
  '.gt': (order: number) => order > 0,
  '.gte': (order: number) => order >= 0,
  '.lt': (order: number) => order < 0,
  '.lte': (order: number) => order <= 0,
};

/** `GET /stocks/v1/splits`: the splits that the market lists, announced ones of the future too. */
export const splits: Endpoint = {
  name: 'splits',
  route: /^\/stocks\/v1\/splits$/,
  answer: ({ query }: ApiRequest, { market, requestId, baseUrl }: ApiScene) => {
    const asked = readCursor(query);
    const limit = readLimit(requestId, asked, LIMITS);
    const sort = readWord(requestId, asked, 'sort', SORTS);
    const offset = readOffset(requestId, asked);
    refuseDates(requestId, asked);
    const found = market.splits.filter((split) => matches(split, asked)).sort(orderOf(sort));
    const rows = found.slice(offset, offset + limit).map((split) => rowOf(split, market.splits));
    const rest = found.length - offset - limit;
    const next = { ...Object.fromEntries(asked), offset: String(offset + limit) };
    const body = {
      results: rows,
      status: 'OK',
      request_id: requestId,
      ...(rest > 0 ? { next_url: `${baseUrl}/stocks/v1/splits?cursor=${writeCursor(next)}` } : {}),
    };
    return { status: 200, body };
  },
};

function readOffset(requestId: string, asked: URLSearchParams): number {
  const offset = Number(asked.get('offset') ?? 0);
  if (Number.isInteger(offset) && offset >= 0) return offset;
  throw badRequest(requestId, "Could not parse the parameter: 'cursor'");
}

function refuseDates(requestId: string, asked: URLSearchParams): void {
  for (const suffix of Object.keys(comparisons)) {
    const name = `execution_date${suffix}`;
    const text = asked.get(name);
    if (text !== null && !isTradingDate(text)) {
      throw badRequest(requestId, `Could not parse the parameter: '${name}'. Use YYYY-MM-DD`);
    }
  }
}

function matches({ symbol, executionDate }: MarketSplit, asked: URLSearchParams): boolean {
  const anyOf = asked.get('ticker.any_of');
  if (anyOf !== null && !anyOf.split(',').includes(symbol)) return false;
  return Object.entries(comparisons).every(([suffix, holds]) => {
    const ticker = asked.get(`ticker${suffix}`);
    const date = asked.get(`execution_date${suffix}`);
    return (
      (ticker === null || holds(compare(symbol, ticker))) &&
      (date === null || holds(compare(executionDate, date)))
    );
  });
}

function orderOf(sort: Sort): (a: MarketSplit, b: MarketSplit) => number {
  const sign = sort.endsWith('.desc') || sort === 'execution_date' || sort === 'ticker' ? -1 : 1;
  return sort.startsWith('ticker')
    ? (a, b) => sign * compare(a.symbol, b.symbol) || byDate(b, a)
    : (a, b) => sign * byDate(a, b) || compare(a.symbol, b.symbol);
}

function byDate(a: MarketSplit, b: MarketSplit): number {
  return compare(a.executionDate, b.executionDate);
}

function rowOf(split: MarketSplit, all: readonly MarketSplit[]): object {
  const { symbol, executionDate, splitFrom, splitTo } = split;
  const sinceThen = all.filter(
    (other) => other.symbol === symbol && other.executionDate >= executionDate,
  );
  return {
    id: `E${Buffer.from(`${symbol} ${executionDate}`).toString('hex')}`,
    execution_date: executionDate,
    split_from: splitFrom,
    split_to: splitTo,
    ticker: symbol,
    adjustment_type: splitTo > splitFrom ? 'forward_split' : 'reverse_split',
    historical_adjustment_factor: Math.round(1e6 / sharesPerShare(sinceThen)) / 1e6,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
