import {
  type PublicationSchedule,
  type SessionReader,
  type SessionRecord,
  type Ticker,
} from '@tre/movers-domain';

/** A watched company; its name is null where the default watchlist does not know it. */
export interface WatchedCompany {
  readonly symbol: Ticker;
  readonly name: string | null;
}

/** What every use case answers from: the store, the stage's rules, the clock. */
export interface PublishedData {
  readonly reader: SessionReader;
  readonly schedule: PublicationSchedule;
  /** In their given order. */
  readonly watchlist: readonly WatchedCompany[];
  /** `hide` where the deployment may not serve prices and volumes. */
  readonly bars: 'show' | 'hide';
  /** Beyond which change scheduled runs hold a symbol at first. */
  readonly holdBeyondPercent: number;
  readonly now: () => Date;
}

/** A record as the public may see it. */
export type PublicRecord = Omit<SessionRecord, 'year' | 'precedence' | 'contentHash'>;
