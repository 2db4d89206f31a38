import { type DailyBar } from './daily-bar';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** An instant as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;

/** What a change is measured from: the previous session's close, or this session's open. */
export type Basis = 'previousClose' | 'open';

/** Which changes compete: the largest absolute one, the largest rise, the largest fall. */
export type Direction = 'any' | 'up' | 'down';

/** Where the prices came from. */
export type Source = 'massive' | 'simulated' | 'file';

/** `final` is settled but for corrections; `provisional` still waits for symbols. */
export type RecordStatus = 'final' | 'provisional';

/** A symbol with its change in percent, kept with 10 decimal places. */
export interface Winner {
  readonly symbol: Ticker;
  readonly changePercent: number;
}

/** The winner of each direction; null where no change had that direction. */
export interface DirectionWinners {
  readonly any: Winner | null;
  readonly up: Winner | null;
  readonly down: Winner | null;
}

/** The winners on each basis. */
export type Winners = Readonly<Record<Basis, DirectionWinners>>;

/** A ranked symbol: its bar (split-adjusted as of `fetchedAt`) and its change on both bases. */
export interface BoardRow extends DailyBar {
  readonly previousClose: number;
  readonly changePercent: number;
  readonly openChangePercent: number;
}

/** Why a symbol of the watchlist does not rank. */
export type MissingReason =
  'noBar' | 'noPreviousClose' | 'invalidBar' | 'held' | 'unreflectedSplit' | 'gone';

/** A symbol of the watchlist that does not rank; the change only for the two held kinds. */
export interface MissingSymbol {
  readonly symbol: Ticker;
  readonly reason: MissingReason;
  readonly changePercent?: number;
}

/** Why an entry of the history was written. */
export type HistoryCause = 'created' | 'completed' | 'upstream' | 'watchlist';

/** A winner as it was published at an instant. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly cause: HistoryCause;
  readonly symbol: Ticker;
  readonly changePercent: number;
}

/** What a run has to say of a session: the record before it meets the stored one. */
export interface JudgedSession {
  readonly schemaVersion: 1;
  readonly date: TradingDate;
  readonly year: string;
  readonly status: RecordStatus;
  readonly previousDate: TradingDate;
  /** The winner on the previous close, any direction. */
  readonly symbol: Ticker;
  readonly changePercent: number;
  readonly winners: Winners;
  /** Best first by the previous close. */
  readonly board: readonly BoardRow[];
  /** Sorted by text. */
  readonly watchlist: readonly Ticker[];
  readonly watchlistSize: number;
  /** Sorted by symbol. */
  readonly missing: readonly MissingSymbol[];
  readonly source: Source;
  readonly fetchedAt: Instant;
  /** Greater wins: completeness, then `fetchedAt`, then `contentHash`. */
  readonly precedence: string;
  readonly contentHash: string;
}

/** One session as it is stored: what was judged, and the way it came there. */
export interface SessionRecord extends JudgedSession {
  readonly firstPublishedAt: Instant;
  /** How often a final record was changed in content. */
  readonly revision: number;
  /** Winners as published, oldest first, at most {@link HISTORY_LIMIT}. */
  readonly history: readonly HistoryEntry[];
}

/** How many entries `history` keeps. */
export const HISTORY_LIMIT = 20;
