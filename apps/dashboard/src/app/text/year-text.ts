import { joined } from './joined';

/** The year view. Parameters come worded already. */
export const yearText = {
  heading: (year: number | undefined) =>
    year === undefined ? 'Top movers of the last 12 months' : `Top movers of ${year}`,
  years: 'Years',
  latestYear: 'Last 12 months',

  calendar: 'Calendar of top movers',
  calendarHint: 'Arrow keys go from session to session, Enter opens one.',
  month: (name: string, year: string) => `${name} ${year}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],

  closed: 'closed',
  noRecord: 'no record',
  noTop: 'none',
  late: 'late',
  pending: 'due',
  provisionalMark: 'prov.',
  correctedMark: 'corr.',
  earlyMark: '13:00',
  incompleteMark: (ranked: number, size: number) => `${ranked}/${size}`,

  closure: (day: string, name: string) => `${day} ${name}, closed`,
  earlyClose: (day: string, name: string) => `${day} early close 13:00, ${name}`,

  scale: 'Change from, %',
  scaleFrom: ['\u22124', '\u22122', '\u22121', '\u22120.5', '0', '+0.5', '+1', '+2', '+4'],
  meaning: {
    provisional: 'prov.: provisional, could still change',
    corrected: 'corr.: corrected after it was final',
    incomplete: '6/7: ranked, of those watched',
    early: '13:00: early close, New York time',
    missing: 'no record: that session was due and is not there',
    late: 'late: due, and not there yet',
    pending: 'due: closed, its data comes later',
  },

  oneSession: (date: string) => `1 session, ${date}`,
  sessions: (count: number, first: string, last: string) =>
    `${count} sessions from ${first} to ${last}`,
  totals: (sessions: string, up: number, down: number, level: number) =>
    [
      `${sessions}: the top mover rose in ${up}`,
      `fell in ${down}`,
      ...(level === 0 ? [] : [`did neither in ${level}`]),
    ].join(', ') + '.',
  mostOften: (symbols: readonly string[], times: number) =>
    `Most often ${joined(symbols)}, ${times === 1 ? 'once' : `${times} times`}${symbols.length > 1 ? ' each' : ''}.`,
  largest: (symbol: string, change: string, date: string) =>
    `Largest move: ${symbol} ${change} on ${date}.`,

  empty: 'No session is published yet.',
  noneInYear: (year: number | undefined) =>
    year === undefined
      ? 'There is no session of the last 12 months.'
      : `There is no session of ${year}.`,
  covered: (first: string, latest: string) => `The records reach from ${first} to ${latest}.`,
} as const;
