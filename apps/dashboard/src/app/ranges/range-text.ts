import { periodEnding, type DateSpan, type TradingDate } from '@tre/movers-domain';
import { rangesText as text } from '../text/ranges-text';
import {
  dayOfMonth,
  fullSessionDateText,
  monthName,
  sessionDateText,
} from '../wording/session-date-text';
import { type CoveredRange } from './covered-range';

/** What a range is called: `August 2025`, `Last 60 sessions`, `2 Jun to 29 Aug 2025`. */
export function rangeName(range: CoveredRange, records: DateSpan): string {
  const { name, to, sessions } = range;
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  switch (name) {
    case 'sessions':
      return to === records.to
        ? text.lastSessions(sessions.length)
        : text.sessionsTo(sessions.length, dateText(to));
    case 'week':
      return text.weekOf(fullSessionDateText(periodEnding(name, to).from));
    case 'month':
      return text.month(year, month);
    case 'quarter':
      return text.quarter(year, Math.ceil(month / 3));
    case 'yearToDate':
      return String(year);
    case 'dates':
      return spanText(range);
  }
}

/** `Tue 1 Jul to Fri 29 Aug 2025, 43 sessions`, by the first and the last session. */
export function rangeExtent({ sessions }: CoveredRange): string {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = sameYear(first, last) ? sessionDateText(first) : fullSessionDateText(first);
  const span =
    first === last ? fullSessionDateText(last) : text.span(from, fullSessionDateText(last));
  return text.extent(span, sessions.length);
}

/** `2 Jun to 29 Aug 2025`. */
export function spanText({ from, to }: DateSpan): string {
  const start = sameYear(from, to) ? `${dayOfMonth(from)} ${monthName(from)}` : dateText(from);
  return from === to ? dateText(to) : text.span(start, dateText(to));
}

/** Where and why a range is shorter than was asked for. */
export function rangeNotes(
  { cutStart, cutEnd }: CoveredRange,
  records: DateSpan,
  mostDates: number,
): readonly string[] {
  return [
    ...(cutStart === 'records' ? [text.recordsBegin(fullSessionDateText(records.from))] : []),
    ...(cutStart === 'length' ? [text.tooLong(mostDates)] : []),
    ...(cutEnd === 'records' ? [text.recordsEnd(fullSessionDateText(records.to))] : []),
  ];
}

function dateText(date: TradingDate): string {
  return `${dayOfMonth(date)} ${monthName(date)} ${date.slice(0, 4)}`;
}

function sameYear(a: TradingDate, b: TradingDate): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}
