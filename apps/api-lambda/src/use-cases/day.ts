import {
  CALENDAR_START,
  type MarketDay,
  type RecordStatus,
  type SessionRecord,
  type SessionState,
  type TradingDate,
  dueInstant,
  marketDay,
  sessionState,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';

/** What is known of a calendar date, its record aside. */
export interface DateKnowledge {
  readonly date: TradingDate;
  readonly state: SessionState;
  readonly marketDay: MarketDay;
  /** When the session's data is due; null where there is no session. */
  readonly dueAt: Date | null;
}

/** A calendar date and what is known of it. */
export interface Day<Recorded = SessionRecord> extends DateKnowledge {
  readonly record: Recorded | undefined;
}

/** The date's state and record. Looks for the first record only where the state depends on it. */
export async function dayOf<Recorded extends { readonly status: RecordStatus }>(
  data: PublishedData,
  date: TradingDate,
  readRecord: (date: TradingDate) => Promise<Recorded | undefined>,
  readOldestDate: () => Promise<TradingDate | undefined> = () =>
    data.reader.oldestDate(CALENDAR_START, date),
): Promise<Day<Recorded>> {
  const record = canHaveRecord(date) ? await readRecord(date) : undefined;
  return { ...(await dateKnowledge(data, date, record?.status, readOldestDate)), record };
}

/** The date's state by the status of its record. Looks for the first record only where the state depends on it. */
export async function dateKnowledge(
  data: PublishedData,
  date: TradingDate,
  status: RecordStatus | undefined,
  readOldestDate: () => Promise<TradingDate | undefined>,
): Promise<DateKnowledge> {
  const at = data.now();
  const stateKnowing = (oldestDate: TradingDate | undefined) =>
    sessionState(date, { at, schedule: data.schedule, status, oldestDate });
  const assumingCovered = stateKnowing(CALENDAR_START);
  const state =
    assumingCovered === 'missing' ? stateKnowing(await readOldestDate()) : assumingCovered;
  return {
    date,
    state,
    marketDay: marketDay(date),
    dueAt: canHaveRecord(date) && date < LAST_DATE ? dueInstant(date, data.schedule) : null,
  };
}

function canHaveRecord(date: TradingDate): boolean {
  return marketDay(date).kind === 'session' && date >= CALENDAR_START;
}

/** The last date that can be written: the day after it, when its data would be due, cannot. */
const LAST_DATE = '9999-12-31';
