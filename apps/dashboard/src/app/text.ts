import { type MissingReason } from '@tre/movers-contract';
import { type Basis } from '@tre/movers-domain';
import { type ThemeChoice } from './theme/theme';

/** Every word on the screen. Parameters come worded already: dates, instants and changes by `wording/`. */
export const text = {
  app: 'TRE Stocks',
  title: (headline: string) => `${headline} · TRE Stocks`,
  skip: 'Skip to the content',
  more: 'More',
  about: 'The top mover of a watchlist, every trading day. Not investment advice.',

  basisLabel: 'Basis of the changes',
  basis: { previousClose: 'Close to close', open: 'Open to close' } satisfies Record<Basis, string>,
  basisMeaning: {
    previousClose:
      "Close to close: this close against the previous session's, split-adjusted, dividends not.",
    open: "Open to close: this close against the session's own open.",
  } satisfies Record<Basis, string>,
  unknownBasis: (asked: string, shown: string) =>
    `“${asked}” is no basis. Shown: ${shown.toLowerCase()}.`,

  themeLabel: 'Theme',
  theme: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<ThemeChoice, string>,

  simulatedLabel: 'Simulated prices',
  simulated: 'no real market data.',

  loading: 'Asking for the latest session…',
  latest: 'Latest session',
  nothingYet: 'There is no answer to show yet.',

  lost: 'There is no such page',
  lostWay: 'Go to the latest session',

  final: 'Final',
  finalOf: (ranked: number, size: number) => `Final, ${ranked} of ${size}`,
  provisional: 'Provisional',
  late: 'Late',
  corrected: 'Corrected',
  correctedOn: (date: string) => `Corrected ${date}`,

  rankedOf: (ranked: number, size: number) => `${ranked} of ${size}.`,
  couldStillTop: (symbols: readonly string[]) =>
    `${joined(symbols)} ${symbols.length === 1 ? 'is' : 'are'} missing and could still take the top.`,
  held: (headline: string, bound: string) =>
    `${headline} is beyond ${bound} and waits for a second report.`,
  usualBound: '40\u2009%',
  someBound: 'the bound',
  unreflectedSplit: (headline: string) =>
    `${headline} looks like a split that its prices do not show yet.`,
  missing: {
    NO_BAR: (symbols: readonly string[]) => `${joined(symbols)} had no bar.`,
    NO_PREVIOUS_CLOSE: (symbols: readonly string[]) =>
      `${joined(symbols)} had no close the session before.`,
    INVALID_BAR: (symbols: readonly string[]) => `${joined(symbols)} had an impossible bar.`,
    GONE: (symbols: readonly string[]) => `${joined(symbols)} had no bar in four sessions.`,
  } satisfies Partial<Record<MissingReason, (symbols: readonly string[]) => string>>,
  missingShort: {
    NO_BAR: 'no bar',
    NO_PREVIOUS_CLOSE: 'no previous close',
    INVALID_BAR: 'impossible bar',
    HELD: 'held',
    UNREFLECTED_SPLIT: 'held for a split',
    GONE: 'no bar in four sessions',
  } satisfies Record<MissingReason, string>,

  correction: (was: string, is: string) => `Was ${was}, is ${is}.`,
  correctionElsewhere: (basis: string, was: string, is: string) =>
    `${basis}: was ${was}, is ${is}.`,
  boardCorrected: 'Its board was corrected, the top mover stands.',
  watchlistChanged: 'The watchlist changed.',

  published: (instant: string) => `Published ${instant}.`,
  closed: (day: string, holiday: string) => `${day} ${holiday}, closed.`,
  earlyClose: (name: string) => `Early close 13:00 (${name}).`,
  next: (whose: string, due: string) => `Next: ${whose} session, due ${due}.`,
  nextEarly: (whose: string, due: string) =>
    `Next: ${whose} session, early close 13:00, due ${due}.`,
  pending: (whose: string, closedAt: string, due: string) =>
    `${whose} session closed at ${closedAt}. Due ${due}.`,
  wasDue: (whose: string, due: string) => `${whose} session was due ${due}.`,
  nextTry: (tryAt: string, shown: string) => `Next try ${tryAt}. You see ${shown}.`,

  topMover: (name: string | null, basis: string) =>
    name === null
      ? `Top mover ${basis.toLowerCase()}`
      : `${name}, top mover ${basis.toLowerCase()}`,
  gapThen: (gap: string, session: string) => `Gap ${gap}, then ${session} in the session`,
  inSession: (session: string) => `${session} in the session`,
  gapBefore: (gap: string, day: string) => `Gap ${gap} before it, ${day} close to close`,
  closeToClose: (day: string) => `${day} close to close`,
  runnerUp: (symbol: string, change: string) => `Runner-up ${symbol} ${change}`,
  breadth: (up: number, down: number, level: number, mean: string) =>
    [
      `${up} up`,
      `${down} down`,
      ...(level === 0 ? [] : [`${level} unchanged`]),
      `mean ${mean}`,
    ].join(', '),
  otherBasisSame: (basis: string) => `Also the top mover ${basis.toLowerCase()}`,
  otherBasisDiffers: (basis: string, symbol: string, change: string) =>
    `${basis} the top mover is ${symbol}, ${change}`,
  wins: (times: number, sessions: number) =>
    times === 1
      ? `First time at the top in ${sessions} sessions`
      : `Top mover in ${times} of the last ${sessions} sessions`,
  place: (place: number, sessions: number) => `${placed(place)} top move of those ${sessions}`,

  watchlist: 'Watchlist',
  symbol: 'Symbol',
  closePrice: 'Close, $',
  gap: 'Gap, %',
  volume: 'Volume',
  basisPercent: (basis: string) => `${basis}, %`,

  winnersChart: (sessions: number) => `Top movers, last ${sessions} sessions`,
  winnersTable: 'Session by session',
  chart: 'chart',
  chartHint:
    'Arrow keys, Home and End go through the sessions, Enter opens one, Escape leaves them. T shows the same numbers as a table.',
  chartTable: 'Show as table',
  changePercent: 'Change, %',
  symbolPercent: (symbol: string) => `${symbol}, %`,
  notes: 'Notes',
  chartFailed: 'The chart could not be loaded. The table holds the same numbers.',
  chartLoading: 'Loading the chart…',
  session: 'Session',
  noRecord: 'No record',
  missingCount: (count: number) => `${count} missing`,
  point: (date: string, headline: string, notes: readonly string[]) =>
    `${date}: ${[...(headline === '' ? [] : [headline]), ...notes].join(', ')}`,

  empty: 'No session is published yet.',
  watching: (symbols: readonly string[]) => `Watched: ${joined(symbols)}.`,

  offline: 'Offline.',
  lastAnswer: (instant: string) => `Last answer from ${instant}.`,
  unanswered: (status: number | null) =>
    status === null ? 'The API does not answer.' : `The API does not answer (${status}).`,
  refused: (code: string) => `The API refuses the question (${code}).`,
  unreadable: 'The answer of the API cannot be read.',
  shownAnswer: (instant: string) => `Shown: the answer of ${instant}.`,
  tryingAgain: (seconds: number) => `Trying again in ${seconds} s.`,
  tryNow: 'Try now',

  prices: (source: string, instant: string) =>
    `${source}, fetched ${instant}, split-adjusted as of then.`,
  source: {
    MASSIVE: 'Prices from Massive',
    SIMULATED: 'Simulated prices',
    FILE: 'Prices from a file',
  },
} as const;

function joined(symbols: readonly string[]): string {
  const last = symbols.at(-1) ?? '';
  return symbols.length < 2 ? last : `${symbols.slice(0, -1).join(', ')} and ${last}`;
}

function placed(place: number): string {
  if (place === 1) return 'Largest';
  const suffix = place > 3 && place < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${suffix} largest`;
}
