import { type DailyBar } from './daily-bar';
import { type Instant, type Source } from './session-record';
import { type Split } from './split';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** What a run learnt of a session, all of it from the same fetch. */
export interface SessionEvidence {
  readonly date: TradingDate;
  /** The session's bars as they were sent, sane or not; symbols beyond the watchlist do no harm. */
  readonly bars: ReadonlyMap<Ticker, DailyBar>;
  /** The bars of the calendar's previous session. */
  readonly previousBars: ReadonlyMap<Ticker, DailyBar>;
  /** The symbols without a bar in the whole judging window. */
  readonly gone: ReadonlySet<Ticker>;
  /** As the upstream lists them, of whatever symbols and dates. */
  readonly splits: readonly Split[];
}

/** By what a run judges the evidence. */
export interface JudgingRules {
  readonly watchlist: readonly Ticker[];
  /** The move in percent, up or down, beyond which a symbol is held unless `acceptHeld`. */
  readonly holdBeyondPercent: number;
  /** Whether moves beyond the bound rank after all: in late runs and back-fills. */
  readonly acceptHeld: boolean;
  /** Whether the session is the third-last completed one or older, and no longer waits for everyone. */
  readonly settled: boolean;
  readonly source: Source;
  readonly fetchedAt: Instant;
}
