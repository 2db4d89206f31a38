import { addDays, weekday, type Basis, type Ticker, type TradingDate } from '@tre/movers-domain';
import { yearText } from '../text/year-text';
import { signedText } from '../wording/percent-text';
import { dayOfMonth, weekdayName } from '../wording/session-date-text';
import { type YearAnswer, type YearDay } from './year-answer';

/** What a mark or a word in a cell means; the legend explains those that occur. */
export type CellSign = keyof typeof yearText.meaning;

/** A weekday of the calendar. */
export interface DayCell {
  readonly date: TradingDate;
  readonly day: string;
  /** The top mover; null where there is none to name. */
  readonly top: { readonly symbol: Ticker; readonly change: number; readonly text: string } | null;
  /** Why there is none, in a word or two. */
  readonly word: string | null;
  /** A session can be opened; a closure cannot. */
  readonly opens: 'session' | 'nothing';
  readonly marks: readonly string[];
  readonly signs: readonly CellSign[];
}

/** A month of five weekday columns; null where a week reaches beyond the month or what is covered. */
export interface MonthBlock {
  readonly id: string;
  readonly name: string;
  readonly weeks: readonly (readonly (DayCell | null)[])[];
  /** Its closures and early closes by name. */
  readonly notes: readonly string[];
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONDAY = 1;
const FRIDAY = 5;

/**
 * The months that have sessions, newest first. Dates outside the coverage, and those that have not come yet, are left
 * out, and so is a week or month that holds no other.
 */
export function monthBlocks(
  { days, dataStatus }: YearAnswer,
  basis: Basis,
  today: TradingDate,
): readonly MonthBlock[] {
  const { firstSession } = dataStatus;
  if (firstSession === null) return [];
  const months = new Map<string, YearDay[]>();
  for (const day of days) {
    if (!isDrawn(day, firstSession, today)) continue;
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months]
    .filter(([, ofMonth]) => ofMonth.some(({ state }) => state !== 'HOLIDAY'))
    .map(([month, ofMonth]) => monthBlock(month, ofMonth, basis))
    .toReversed();
}

/** The sessions that can be opened, oldest first. */
export function openableDates(blocks: readonly MonthBlock[]): readonly TradingDate[] {
  return blocks
    .toReversed()
    .flatMap(({ weeks }) => weeks.flat())
    .flatMap((cell) => (cell?.opens === 'session' ? [cell.date] : []));
}

/** The signs that occur, in the order of the legend. */
export function signsOf(blocks: readonly MonthBlock[]): readonly CellSign[] {
  const occurring = new Set(
    blocks.flatMap(({ weeks }) => weeks.flat()).flatMap((cell) => cell?.signs ?? []),
  );
  const all = Object.keys(yearText.meaning) as CellSign[];
  return all.filter((sign) => occurring.has(sign));
}

function isDrawn({ date, state }: YearDay, first: TradingDate, today: TradingDate): boolean {
  if (state === 'WEEKEND' || state === 'BEFORE_COVERAGE' || state === 'FUTURE') return false;
  return state !== 'HOLIDAY' || (date > first && date <= today);
}

function monthBlock(month: string, days: readonly YearDay[], basis: Basis): MonthBlock {
  const byMonday = new Map<TradingDate, (DayCell | null)[]>();
  for (const day of days) {
    const column = weekday(day.date) - MONDAY;
    const monday = addDays(day.date, -column);
    const week = byMonday.get(monday) ?? Array.from({ length: FRIDAY }, () => null);
    week[column] = dayCell(day, basis);
    byMonday.set(monday, week);
  }
  return {
    id: month,
    name: yearText.month(MONTHS[Number(month.slice(5)) - 1] ?? '', month.slice(0, 4)),
    weeks: [...byMonday.values()],
    notes: days.flatMap(noteOf),
  };
}

function dayCell(day: YearDay, basis: Basis): DayCell {
  const { date, state, session } = day;
  const record = basis === 'previousClose' ? session?.winner : session?.openWinner;
  const signs = signsOfDay(day);
  return {
    date,
    day: dayOfMonth(date),
    top: record
      ? {
          symbol: record.symbol,
          change: record.changePercent,
          text: signedText(record.changePercent),
        }
      : null,
    word: record ? null : wordOf(day),
    opens: state === 'HOLIDAY' ? 'nothing' : 'session',
    marks: signs.flatMap((sign) => markOf(sign, day)),
    signs,
  };
}

function signsOfDay({ state, earlyClose, session }: YearDay): readonly CellSign[] {
  return [
    ...(state === 'PROVISIONAL' ? (['provisional'] as const) : []),
    ...(session !== null && session.revision > 0 ? (['corrected'] as const) : []),
    ...(state === 'FINAL' && session !== null && session.missing.length > 0
      ? (['incomplete'] as const)
      : []),
    ...(earlyClose === null ? [] : (['early'] as const)),
    ...(state === 'MISSING' ? (['missing'] as const) : []),
    ...(state === 'LATE' ? (['late'] as const) : []),
    ...(state === 'PENDING' ? (['pending'] as const) : []),
  ];
}

function markOf(sign: CellSign, { session }: YearDay): readonly string[] {
  switch (sign) {
    case 'provisional':
      return [yearText.provisionalMark];
    case 'corrected':
      return [yearText.correctedMark];
    case 'incomplete':
      return session === null
        ? []
        : [
            yearText.incompleteMark(
              session.watchlistSize - session.missing.length,
              session.watchlistSize,
            ),
          ];
    case 'early':
      return [yearText.earlyMark];
    default:
      return []; // those are the word of their cell
  }
}

function wordOf({ state, session }: YearDay): string {
  if (session !== null) return yearText.noTop;
  if (state === 'HOLIDAY') return yearText.closed;
  if (state === 'LATE') return yearText.late;
  return state === 'PENDING' ? yearText.pending : yearText.noRecord;
}

function noteOf({ date, holiday, earlyClose }: YearDay): readonly string[] {
  const day = `${weekdayName(date).slice(0, 3)} ${dayOfMonth(date)}`;
  return [
    ...(holiday === null ? [] : [yearText.closure(day, holiday)]),
    ...(earlyClose === null ? [] : [yearText.earlyClose(day, earlyClose)]),
  ];
}
