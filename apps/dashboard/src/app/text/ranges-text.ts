import { type RangeName } from '../ranges/range-choice';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = ['First', 'Second', 'Third', 'Fourth'];

/** Choosing a range of sessions, and what is said of it. */
export const rangesText = {
  choose: 'Range',
  names: {
    sessions: 'Last 60',
    week: 'Week',
    month: 'Month',
    quarter: 'Quarter',
    yearToDate: 'Year',
  } satisfies Record<RangeName, string>,
  dates: 'Dates',
  from: 'From',
  to: 'To',
  show: 'Show',
  earlier: 'Earlier',
  later: 'Later',

  weekOf: (monday: string) => `Week of ${monday}`,
  month: (year: number, month: number) => `${MONTHS[month - 1] ?? ''} ${year}`,
  quarter: (year: number, quarter: number) => `${QUARTERS[quarter - 1] ?? ''} quarter of ${year}`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  lastSessions: (count: number) => (count === 1 ? 'Last session' : `Last ${count} sessions`),
  sessionsTo: (count: number, to: string) => `${sessions(count)} to ${to}`,
  extent: (span: string, count: number) => `${span}, ${sessions(count)}`,

  more: (count: number) => `${count} more`,
  recordsBegin: (date: string) => `The records begin on ${date}.`,
  recordsEnd: (date: string) => `The records end on ${date}.`,
  tooLong: (days: number) => `At most ${days} days are shown at once, the newest.`,
  uncovered: (span: string) => `There is no session with a record in ${span}.`,
  recordsReach: (from: string, to: string) => `The records reach from ${from} to ${to}.`,
  missing: (count: number, dates: string) =>
    count === 1 ? `No record for ${dates}.` : `No record for ${count} sessions: ${dates}.`,
  provisional: (count: number) =>
    count === 1 ? 'One session is provisional.' : `${count} sessions are provisional.`,

  fromMissing: 'Choose a first date.',
  toMissing: 'Choose a last date.',
  notADate: 'This is no date of the calendar.',
  turned: 'The last date is before the first.',
  beforeRecords: (first: string) =>
    `The records begin on ${first}: choose that day or a later one.`,
  afterRecords: (last: string) => `The records end on ${last}: choose that day or an earlier one.`,
} as const;

function sessions(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}
