import { isTicker, sessionsBetween, type TradingDate } from '@tre/movers-domain';
import { servedBars } from '../market/adjusted-bars';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';
import {
  readCursor,
  readDateOrInstant,
  readFlag,
  readLimit,
  readWord,
  writeCursor,
} from './parameters';
import { availability, latestServed } from './publication';
import { badRequest, notYetPublished, olderThanPlan } from './refusals';
import { envelope, midnight, rangeRow, type Row } from './rows';

const LIMITS = { byDefault: 5_000, most: 50_000 };

/** What a range request asks for. */
interface RangeQuery {
  readonly ticker: string;
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly adjusted: boolean;
  readonly sort: 'asc' | 'desc';
  readonly limit: number;
}

/** `GET /v2/aggs/ticker/{ticker}/range/1/day/{from}/{to}`: one symbol's bars, both ends included. */
export const range: Endpoint = {
  name: 'range',
  route:
    /^\/v2\/aggs\/ticker\/(?<ticker>[^/]+)\/range\/(?<multiplier>[^/]+)\/(?<timespan>[^/]+)\/(?<from>[^/]+)\/(?<to>[^/]+)$/,
  answer: (request: ApiRequest, scene: ApiScene) => {
    const { requestId } = scene;
    const asked = readRange(request, requestId);
    refuseRange(asked, scene);
    const rows = rowsOf(asked, scene);
    const next = rows[asked.limit];
    const page = pageOf(rows, asked, scene);
    const { ticker, adjusted } = asked;
    const isDelayed = page.some(({ t }) => t === midnight(scene.today));
    const body = envelope(page, {
      ticker,
      adjusted,
      status: isDelayed ? 'DELAYED' : 'OK',
      requestId,
      ...(next === undefined ? {} : { nextUrl: nextUrl(asked, Number(next['t']), scene.baseUrl) }),
    });
    return { status: 200, body };
  },
};

function readRange({ path, query }: ApiRequest, requestId: string): RangeQuery {
  if (path['multiplier'] !== '1' || path['timespan'] !== 'day') {
    throw badRequest(requestId, 'Only aggregates of 1/day are simulated');
  }
  const paged = readCursor(query);
  const asked: RangeQuery = {
    ticker: path['ticker'] ?? '',
    from: readDateOrInstant(requestId, 'from', path['from']),
    to: readDateOrInstant(requestId, 'to', path['to']),
    adjusted: readFlag(requestId, paged, 'adjusted', true),
    sort: readWord(requestId, paged, 'sort', ['asc', 'desc']),
    limit: readLimit(requestId, paged, LIMITS),
  };
  if (asked.to >= asked.from) return asked;
  throw badRequest(requestId, "The parameter 'to' cannot be a time that occurs before 'from'");
}

/**
 * Refuses a range that reaches out of the plan's dates on either side. Reports differ on whether the vendor refuses
 * or clips such a range; a client that never asks for it is right with both.
 */
function refuseRange({ from, to }: RangeQuery, { at, plan, today, requestId }: ApiScene): void {
  if (availability(from, at, plan) === 'tooOld') throw olderThanPlan(requestId);
  const coversToday = from <= today && to >= today;
  if (coversToday && availability(today, at, plan) === 'notYet') throw notYetPublished(requestId);
}

function rowsOf({ ticker, from, to, adjusted, sort }: RangeQuery, scene: ApiScene): readonly Row[] {
  const { market, fault, faultScene } = scene;
  if (!isTicker(ticker)) return [];
  const bars = servedBars(market, { adjusted, asOf: scene.today });
  const oldest = from > market.firstSession ? from : market.firstSession;
  const newest = [to, market.lastSession ?? to, latestServed(scene.at, scene.plan)].sort()[0] ?? to;
  const rows = sessionsBetween(oldest, newest)
    .filter((session) => fault.withholds?.(session, faultScene) !== true)
    .flatMap((session) => {
      const bar = bars(ticker, session);
      return bar === undefined ? [] : [rangeRow(bar, midnight(session))];
    });
  return sort === 'asc' ? rows : rows.toReversed();
}

function pageOf(
  rows: readonly Row[],
  { ticker, limit }: RangeQuery,
  { fault, faultScene }: ApiScene,
): readonly Row[] {
  const page = rows.slice(0, limit);
  // After the cut: a spoiled time must not become the start of the next page.
  const spoiled = isTicker(ticker) ? fault.rangeRows?.(page, ticker, faultScene) : undefined;
  return spoiled ?? page;
}

/** Where the rest of a range is; as with the vendor, its near end is a time in milliseconds and no key stands in it. */
function nextUrl(asked: RangeQuery, nextStart: number, baseUrl: string): string {
  const { ticker, adjusted, sort, limit } = asked;
  const [from, to] = sort === 'asc' ? [nextStart, asked.to] : [asked.from, nextStart];
  const cursor = writeCursor({ adjusted: String(adjusted), limit: String(limit), sort });
  return `${baseUrl}/v2/aggs/ticker/${ticker}/range/1/day/${from}/${to}?cursor=${cursor}`;
}
