/** The words of the calendar of winners. Parameters come worded already. */
export const yearText = {
  heading: (year: number | undefined) =>
    year === undefined ? 'Top movers of the last 12 months' : `Top movers of ${year}`,
  title: (year: number | undefined) =>
    year === undefined ? 'Last 12 months' : `Top movers of ${year}`,
  years: 'Years',
  latestYear: 'Last 12 months',
  unknownYear: (asked: string) =>
    `“${asked}” is no year: four digits are expected, as in 2025. Shown: the last 12 months.`,
  loading: 'Asking for the calendar…',
  nothingYet: 'There is no answer to show yet.',

  calendar: 'Calendar of top movers',
  calendarHint: 'Arrow keys go from session to session, Enter opens one.',
  month: (name: string, year: string) => `${name} ${year}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],

  closed: 'closed',
  noRecord: 'no record',
  late: 'late',
  pending: 'due',
  provisionalMark: 'prov.',
  correctedMark: 'corr.',
  earlyMark: '13:00',
  incompleteMark: (ranked: number, size: number) => `${ranked}/${size}`,

  closure: (day: string, name: string) => `${day} ${name}, closed`,
  earlyClose: (day: string, name: string) => `${day} early close 13:00, ${name}`,

  legend: 'How to read the calendar',
  scale: 'Change, %',
  atMost: (limit: string) => `≤ ${limit}`,
  atLeast: (limit: string) => `≥ ${limit}`,
  meaning: {
    provisional: 'prov.: provisional, could still change',
    corrected: 'corr.: corrected after it was final',
    incomplete: '6/7: ranked, of those watched',
    early: '13:00: early close, New York time',
    missing: 'no record: none of that session',
    late: 'late: due, and not there yet',
    pending: 'due: closed, its data comes later',
  },

  totals: (sessions: number, up: number, down: number, level: number) =>
    [
      `${sessions} ${sessions === 1 ? 'session' : 'sessions'}: the top mover rose in ${up}`,
      `fell in ${down}`,
      ...(level === 0 ? [] : [`did neither in ${level}`]),
    ].join(', ') + '.',
  mostOften: (symbols: readonly string[], times: number) =>
    `Most often ${listed(symbols)}, ${times === 1 ? 'once' : `${times} times`}${symbols.length > 1 ? ' each' : ''}.`,
  largest: (symbol: string, change: string, date: string) =>
    `Largest move: ${symbol} ${change} on ${date}.`,

  noneInYear: (year: number) => `There is no session of ${year}`,
  covered: (first: string, latest: string) => `The records reach from ${first} to ${latest}.`,
  toLatestYear: 'Go to the last 12 months',
} as const;

function listed(symbols: readonly string[]): string {
  const last = symbols.at(-1) ?? '';
  return symbols.length < 2 ? last : `${symbols.slice(0, -1).join(', ')} and ${last}`;
}
