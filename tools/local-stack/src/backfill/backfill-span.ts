import {
  type DateSpan,
  type PublicationSchedule,
  type TradingDate,
  lastDueSessions,
} from '@tre/movers-domain';

/** What a back-fill reaches for. */
export interface BackfillWishes {
  readonly sessions: number;
  readonly at: Date;
  readonly schedule: PublicationSchedule;
  /** The sessions that the upstream can tell enough about. */
  readonly first: TradingDate;
  /** Null without an end. */
  readonly last: TradingDate | null;
}

/** The last due sessions, as many as are wanted and there are; undefined for none. */
export function backfillSpan(wishes: BackfillWishes): DateSpan | undefined {
  const { sessions, at, schedule, first, last } = wishes;
  const due = lastDueSessions(sessions, at, schedule).filter(
    (session) => session >= first && (last === null || session <= last),
  );
  const [from] = due;
  const to = due.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
