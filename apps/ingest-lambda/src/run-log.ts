import { type Attempt } from '@tre/massive-client';
import {
  type JudgedSession,
  type PublishOutcome,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';

/** What a run tells its operators: one structured line a decision, and the metrics that alarms watch. */
export interface RunLog {
  started(run: {
    readonly event: 'scheduled' | 'backfill';
    readonly from: TradingDate;
    readonly to: TradingDate;
    readonly sessions: number;
  }): void;
  published(session: JudgedSession, outcome: PublishOutcome): void;
  failed(date: TradingDate, error: Error): void;
  gone(symbols: ReadonlySet<Ticker>): void;
  /** One request to the upstream, retries included. */
  requested(attempt: Attempt): void;
  /** The dead-man's heartbeat: of the last due sessions those that this run did not make final. */
  dueSessionsWithoutFinal(count: number): void;
}
