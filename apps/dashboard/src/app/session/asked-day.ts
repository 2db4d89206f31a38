import { marketDay, newYorkDate, sessionClose, type TradingDate } from '@tre/movers-domain';
import { stateText } from '../text/state-text';
import {
  instantText,
  laterInstantText,
  newYorkTimeText,
  type Reading,
} from '../wording/instant-text';
import {
  fullSessionDateText,
  possessiveDateText,
  sessionDateText,
} from '../wording/session-date-text';
import { nextTry } from './next-try';
import { type AskedDay, type SessionAnswer } from './session-answer';

/** What is said of a date without a record, and the session to go to instead. */
export interface AskedDayWords {
  readonly heading: string;
  readonly sentences: readonly string[];
  /** The last session with a record before the date; undefined where there is none. */
  readonly instead: { readonly date: TradingDate; readonly words: string } | undefined;
}

/** Words a date that has no record. */
export function askedDayWords(
  answer: SessionAnswer,
  day: AskedDay,
  reading: Reading,
): AskedDayWords {
  const last = answer.rows.at(-1)?.date;
  return {
    heading: fullSessionDateText(day.date),
    sentences: sentencesOf(answer, day, reading),
    instead: last === undefined ? undefined : { date: last, words: sessionDateText(last) },
  };
}

function sentencesOf(
  { dataStatus: { schedule, firstSession } }: SessionAnswer,
  { date, state, holiday, dueAt }: AskedDay,
  reading: Reading,
): readonly string[] {
  const whose = possessiveDateText(date, newYorkDate(reading.at));
  const due = dueAt === null ? '' : instantText(dueAt, reading);
  switch (state) {
    case 'WEEKEND':
      return [stateText.weekend];
    case 'HOLIDAY':
      return [stateText.holiday(holiday ?? '')];
    case 'FUTURE':
      return [stateText.future(whose, newYorkTimeText(sessionClose(date)), due), ...early(date)];
    case 'PENDING':
      return [stateText.pending(whose, newYorkTimeText(sessionClose(date)), due), ...early(date)];
    case 'LATE': {
      const tryAt = laterInstantText(nextTry(reading.at, schedule), dueAt ?? reading.at, reading);
      return [stateText.wasDue(whose, due), stateText.lateNoRecord(tryAt)];
    }
    case 'BEFORE_COVERAGE':
      return firstSession === null
        ? [stateText.noRecords]
        : [stateText.beforeRecords(fullSessionDateText(firstSession))];
    case 'MISSING':
    case 'PROVISIONAL':
    case 'FINAL':
      return [stateText.noRecord(sessionDateText(date))];
  }
}

function early(date: TradingDate): readonly string[] {
  const day = marketDay(date);
  return day.kind === 'session' && day.earlyClose !== null
    ? [stateText.earlyClose(day.earlyClose)]
    : [];
}
