import { setTimeout as wait } from 'node:timers/promises';
import { DEFAULT_MAX_PAGES, allPages } from './all-pages';
import { MASSIVE_BASE_URL, type Target, parseBaseUrl, requestUrl } from './base-url';
import { checkedOption } from './checked-option';
import { groupedDayTarget, parseGroupedDay } from './grouped-day';
import { createHttpTransport } from './http-transport';
import { type MassiveClient, type MassiveClientOptions } from './massive-client';
import { ClientClosed, KeyNotSet, WrongKey } from './massive-error';
import { orAborted } from './or-aborted';
import { parseRangeBars, parseRangePage, rangeBarsTarget } from './range-bars';
import { createRequestLimiter } from './request-limiter';
import { createRequestSender } from './request-sender';
import { retryPolicyOf } from './retry-policy';
import { parseSplits, parseSplitsPage, splitsTarget } from './splits';
import { UPCOMING_HOLIDAYS_TARGET, parseUpcomingHolidays } from './upcoming-holidays';

/** Asks one URL within a call. */
type Ask = <T>(url: URL, parse: (body: string) => T) => Promise<T>;

/** A client of the Massive API; throws a TypeError or RangeError for options that make no sense. */
export function createMassiveClient(options: MassiveClientOptions): MassiveClient {
  const base = parseBaseUrl(options.baseUrl ?? MASSIVE_BASE_URL);
  const now = options.now ?? Date.now;
  const sleep = options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal }));
  const { requestsPerMinute = 5 } = options;
  const limiter = createRequestLimiter({ requestsPerMinute, now, sleep });
  const transport = createHttpTransport({
    timeoutMs: checkedOption('timeoutMs', options.timeoutMs ?? 30_000, 1),
    maxBodyBytes: checkedOption('maxBodyBytes', options.maxBodyBytes ?? 64 * 1024 * 1024, 1),
    isLoopback: base.isLoopback,
  });
  const send = createRequestSender({
    transport,
    limiter,
    retry: retryPolicyOf(options.retry),
    now,
    sleep,
    random: options.random ?? Math.random,
    onAttempt: options.onAttempt ?? (() => undefined),
  });
  const closing = new AbortController();

  /** The key and the signal are of the call, so that all its pages share them. */
  const asker = async (callerSignal: AbortSignal | undefined): Promise<Ask> => {
    const signal = AbortSignal.any([closing.signal, ...(callerSignal ? [callerSignal] : [])]);
    const key = await orAborted(readKey(options.apiKey), signal);
    return (url, parse) => send({ url, parse, key, signal });
  };
  const urlOf = (target: Target) => requestUrl(base, target);

  return {
    async groupedDay(date, { adjusted = true, symbols, signal } = {}) {
      const url = urlOf(groupedDayTarget(date, adjusted));
      const reading = { adjusted, ...(symbols === undefined ? {} : { symbols: new Set(symbols) }) };
      const ask = await asker(signal);
      return ask(url, (body) => parseGroupedDay(body, reading));
    },

    async rangeBars(ticker, from, to, { adjusted = true, maxPages, signal } = {}) {
      const first = urlOf(rangeBarsTarget(ticker, { from, to, adjusted }));
      const ask = await asker(signal);
      const rows = await allPages(first, maxPages ?? DEFAULT_MAX_PAGES, (url) =>
        ask(url, (body) => parseRangePage(body, { url, ticker, adjusted })),
      );
      return parseRangeBars(ticker, rows);
    },

    async splits({ tickers, from, to }, { maxPages, signal } = {}) {
      const query = { tickers: [...tickers], from, to };
      const first = urlOf(splitsTarget(query));
      // The upstream would take an empty list for "all tickers".
      if (query.tickers.length === 0) return { splits: [], malformed: [] };
      const ask = await asker(signal);
      const rows = await allPages(first, maxPages ?? DEFAULT_MAX_PAGES, (url) =>
        ask(url, (body) => parseSplitsPage(body, url)),
      );
      return parseSplits(rows, query);
    },

    async upcomingHolidays({ signal } = {}) {
      const ask = await asker(signal);
      return ask(urlOf(UPCOMING_HOLIDAYS_TARGET), parseUpcomingHolidays);
    },

    close() {
      closing.abort(new ClientClosed('the client is closed'));
      transport.close();
    },
  };
}

async function readKey(apiKey: MassiveClientOptions['apiKey']): Promise<string> {
  const key = (typeof apiKey === 'string' ? apiKey : await apiKey()).trim();
  if (key === '') throw new KeyNotSet('no API key is set');
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new WrongKey('the API key holds blanks or characters that no header can carry');
  }
  return key;
}
