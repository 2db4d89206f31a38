import { type Page } from './all-pages';
import { type Bar, type MalformedBar, parseBar } from './bar';
import { BarSheet } from './bar-sheet';
import { type Target, nextPageUrl } from './base-url';
import { checkedDate, checkedTicker } from './checked-argument';
import { expectAdjusted, parseEnvelope } from './envelope';
import { MalformedAnswer } from './massive-error';

/** The daily bars of one symbol, oldest first. */
export interface RangeBars {
  readonly bars: readonly Bar[];
  /** The rows that are no bars, and the instants that have several. */
  readonly malformed: readonly MalformedBar[];
}

/** The most base bars that one page may be made of, by the vendor's specification: years in one request. */
const PAGE_LIMIT = 50_000;

/** GET /v2/aggs/ticker/{ticker}/range/1/day/{from}/{to} */
export function rangeBarsTarget(
  ticker: string,
  { from, to, adjusted }: { from: string; to: string; adjusted: boolean },
): Target {
  return {
    segments: [
      ...['v2', 'aggs', 'ticker', checkedTicker(ticker)],
      ...['range', '1', 'day', checkedDate(from), checkedDate(to)],
    ],
    query: { adjusted: String(adjusted), sort: 'asc', limit: String(PAGE_LIMIT) },
  };
}

/** Reads one page down to its rows; throws MalformedAnswer, also where it is of another ticker. */
export function parseRangePage(
  body: string,
  { url, ticker, adjusted }: { url: URL; ticker: string; adjusted: boolean },
): Page {
  const envelope = parseEnvelope(body);
  const { wire, rows, requestId } = envelope;
  if (wire['ticker'] !== ticker) {
    throw new MalformedAnswer(`the bars are not said to be of ${ticker}`, { requestId });
  }
  expectAdjusted(envelope, adjusted);
  return { rows, next: nextPageUrl(wire['next_url'], url) };
}

/** Reads the rows of all pages, in their order. */
export function parseRangeBars(ticker: string, rows: Iterable<unknown>): RangeBars {
  const sheet = new BarSheet<number>();
  for (const row of rows) {
    const bar = parseBar(ticker, row);
    const { startsAtMs } = bar;
    if (startsAtMs !== null) {
      const reason = 'the instant has several rows';
      sheet.add(startsAtMs, bar, { symbol: ticker, reason, startsAtMs });
    } else if ('reason' in bar) {
      sheet.addKeyless(bar);
    }
  }
  return sheet.sorted();
}
