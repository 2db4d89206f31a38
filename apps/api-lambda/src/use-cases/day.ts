import {
  CALENDAR_START,
  type MarketDay,
  type SessionRecord,
  type SessionState,
  type TradingDate,
  dueInstant,
  marketDay,
  sessionState,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';

/** A calendar date and what is known of it. */
export interface Day {
  readonly date: TradingDate;
  readonly state: SessionState;
  readonly marketDay: MarketDay;
  /** When the session's data is due; null where there is no session. */
  readonly dueAt: Date | null;
  readonly record: SessionRecord | undefined;
}

/** The date's state and record. Looks for the first record only where the state depends on it. */
export async function dayOf(
  data: PublishedData,
  date: TradingDate,
  readRecord: (date: TradingDate) => Promise<SessionRecord | undefined> = (asked) =>
    data.reader.record(asked),
): Promise<Day> {
  const at = data.now();
  const market = marketDay(date);
  const isSession = market.kind === 'session' && date >= CALENDAR_START;
  const record = isSession ? await readRecord(date) : undefined;
  const stateKnowing = (oldestDate: TradingDate | undefined) =>
    sessionState(date, { at, schedule: data.schedule, status: record?.status, oldestDate });
  const assumingCovered = stateKnowing(CALENDAR_START);
  const state =
    assumingCovered === 'missing'
      ? stateKnowing(await data.reader.oldestDate(CALENDAR_START, date))
      : assumingCovered;
  return {
    date,
    state,
    marketDay: market,
    dueAt: isSession && date < LAST_DATE ? dueInstant(date, data.schedule) : null,
    record,
  };
}

/** The last date that can be written: the day after it, when its data would be due, cannot. */
const LAST_DATE = '9999-12-31';
