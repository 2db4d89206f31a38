import { type YearQuery } from '@tre/movers-contract';
import { parseTradingDate, weekday } from '@tre/movers-domain';
import { yearQuestion, type YearAnswer } from '../year/year-answer';
import { statusBody } from './session-body';

/** A calendar date, as the API sends it. */
export type DayBody = YearQuery['days'][number];

/** A session's record inside a day, as the API sends it. */
export type RecordBody = NonNullable<DayBody['session']>;

/** A day whose record is final and complete: the same symbol wins on both bases. */
export function finalDay(
  date: string,
  symbol: string,
  changePercent: number,
  changes: Partial<RecordBody> = {},
): DayBody {
  return dayBody(date, {
    state: 'FINAL',
    session: {
      revision: 0,
      watchlistSize: 4,
      winner: { symbol, changePercent },
      openWinner: { symbol, changePercent: changePercent + 0.5 },
      missing: [],
      ...changes,
    },
  });
}

/** A day without a record: a weekend by its date, else missing. */
export function dayBody(date: string, changes: Partial<DayBody> = {}): DayBody {
  const isWeekend = [0, 6].includes(weekday(parseTradingDate(date)));
  return {
    date,
    state: isWeekend ? 'WEEKEND' : 'MISSING',
    holiday: null,
    earlyClose: null,
    session: null,
    ...changes,
  };
}

/** The turn from August to September 2025, asked on Tuesday 2 September: two weeks of August, Labor Day, one to come. */
export function yearData(changes: Partial<YearQuery> = {}): YearQuery {
  return {
    dataStatus: statusBody({ firstSession: '2025-08-20' }),
    latestSession: { date: '2025-08-29', status: 'FINAL', source: 'MASSIVE' },
    watchlist: [],
    days: [
      dayBody('2025-08-18', { state: 'BEFORE_COVERAGE' }),
      dayBody('2025-08-19', { state: 'BEFORE_COVERAGE' }),
      finalDay('2025-08-20', 'AAPL', -1.97),
      finalDay('2025-08-21', 'TSLA', -1.17),
      finalDay('2025-08-22', 'TSLA', 6.22),
      dayBody('2025-08-23'),
      dayBody('2025-08-24'),
      finalDay('2025-08-25', 'TSLA', 1.94),
      finalDay('2025-08-26', 'TSLA', 1.46),
      finalDay('2025-08-27', 'MSFT', 0.94),
      finalDay('2025-08-28', 'GOOGL', 2.01),
      finalDay('2025-08-29', 'TSLA', -3.5),
      dayBody('2025-08-30'),
      dayBody('2025-08-31'),
      dayBody('2025-09-01', { state: 'HOLIDAY', holiday: 'Labor Day' }),
      dayBody('2025-09-02', { state: 'PENDING' }),
      dayBody('2025-09-03', { state: 'FUTURE' }),
    ],
    ...changes,
  };
}

/** {@link yearData}, read. */
export function yearAnswer(changes: Partial<YearQuery> = {}): YearAnswer {
  return yearQuestion.read(yearData(changes), 'data');
}
