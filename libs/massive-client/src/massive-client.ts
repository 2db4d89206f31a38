import { type GroupedDay, type GroupedDayReading } from './grouped-day';
import { type RangeBars } from './range-bars';
import { type Attempt } from './request-sender';
import { type Sleep } from './request-limiter';
import { type RetryPolicy } from './retry-policy';
import { type Splits, type SplitsQuery } from './splits';
import { type UpcomingHoliday } from './upcoming-holidays';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call at once, whatever it waits for; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
}

/** How to ask for a session of the market, and what to take out of the answer. */
export interface GroupedDayOptions extends CallOptions, GroupedDayReading {}

/** How to follow an answer of several pages. */
export interface PagedOptions extends CallOptions {
  /** A longer answer is a MalformedAnswer. Default: 20. */
  readonly maxPages?: number;
}

/** How to ask for the bars of one symbol. */
export interface RangeBarsOptions extends PagedOptions {
  /** Adjusted for splits, as of the moment of the request. Default: true. */
  readonly adjusted?: boolean;
}

/**
 * The Massive market-data API. Dates are New York's, as YYYY-MM-DD; tickers are the upstream's, case-sensitive.
 * Every method rejects with a MassiveError when all attempts have failed, or with the signal's reason.
 */
export interface MassiveClient {
  /** One session of the whole market. No rows never means "holiday". */
  groupedDay(date: string, options?: GroupedDayOptions): Promise<GroupedDay>;
  /** The daily bars of one ticker, oldest first, both dates included. */
  rangeBars(
    ticker: string,
    from: string,
    to: string,
    options?: RangeBarsOptions,
  ): Promise<RangeBars>;
  /** The splits of these tickers executed from `from` to `to`, both included, oldest first. */
  splits(query: SplitsQuery, options?: PagedOptions): Promise<Splits>;
  /** The coming closures and early closes, one row for each exchange; the future only. */
  upcomingHolidays(options?: CallOptions): Promise<readonly UpcomingHoliday[]>;
  /** Ends all connections; calls under way and later ones reject with ClientClosed. */
  close(): void;
}

/** How a client is made. */
export interface MassiveClientOptions {
  /**
   * Https, or http on this machine; a path prefix is kept.
   * @default https://api.massive.com
   */
  readonly baseUrl?: string;
  /** The key, or where to get it: asked once for each call of a method. Empty: the call rejects with KeyNotSet. */
  readonly apiKey: string | (() => Promise<string>);
  /**
   * How long one attempt may take, from its start to the end of its body, in milliseconds.
   * @default 30000
   */
  readonly timeoutMs?: number;
  /**
   * The largest body taken, after decompression.
   * @default 64 MiB
   */
  readonly maxBodyBytes?: number;
  /**
   * For each request; each page is one.
   * @default 4 attempts, a budget of 180 s, waits from 0.5 s up to 20 s
   */
  readonly retry?: Partial<RetryPolicy>;
  /**
   * The plan's limit, kept over all calls of this client, retries included; null for none.
   * @default 5, the free plan's
   */
  readonly requestsPerMinute?: number | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** From 0 to less than 1. */
  readonly random?: () => number;
  /** Called once after each attempt; must not throw. */
  readonly onAttempt?: (attempt: Attempt) => void;
}
