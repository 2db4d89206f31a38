import { joined } from './joined';

/** The session view. Parameters come worded already: dates, instants and changes by `wording/`. */
export const sessionText = {
  latest: 'Latest session',

  topMover: (name: string | null, basis: string) =>
    name === null
      ? `Top mover ${basis.toLowerCase()}`
      : `${name}, top mover ${basis.toLowerCase()}`,
  gapThen: (gap: string, session: string) => `Gap ${gap}, then ${session} in the session`,
  inSession: (session: string) => `${session} in the session`,
  gapBefore: (gap: string, day: string) => `Gap ${gap} before it, ${day} close to close`,
  closeToClose: (day: string) => `${day} close to close`,
  runnerUp: (symbol: string, change: string, times: string | null, margin: string) =>
    [
      `Runner-up ${symbol} ${change}`,
      ...(times === null ? [] : [`${times} its usual day`]),
      `${margin} points behind`,
    ].join(', '),
  breadth: (up: number, down: number, level: number, mean: string) =>
    [
      `${up} up`,
      `${down} down`,
      ...(level === 0 ? [] : [`${level} unchanged`]),
      `mean ${mean}`,
    ].join(', '),
  otherBasisDiffers: (basis: string, symbol: string, change: string) =>
    `${basis} the top mover is ${symbol}, ${change}`,
  timesUsual: (times: string) => `${times} its usual day`,
  largestSince: (direction: string, date: string, change: string) =>
    `largest ${direction} since ${date} (${change})`,
  largestIn: (direction: string, sessions: number) =>
    `largest ${direction} in ${sessions} sessions`,
  followed: (symbol: string, change: string, winner: string, winnerChange: string) =>
    `Next session ${symbol} ${change}, top mover ${winner} ${winnerChange}`,
  followedAgain: (symbol: string, change: string) =>
    `Next session ${symbol} again the top mover, ${change}`,

  watchlist: 'Watchlist',
  showAll: (symbols: number) => `Show all ${symbols}`,
  showFewer: 'Show the largest moves only',
  symbol: 'Symbol',
  closePrice: 'Close, $',
  gap: 'Gap, %',
  volume: 'Volume',
  timesUsualHead: '× usual',
  timesUsualMeaning: 'Change over the median absolute change of 60 sessions',
  relativeVolumeHead: '× 20 d',
  relativeVolumeMeaning: 'Volume over the mean volume of 20 sessions',
  change: 'Change',

  winnersChart: (sessions: number) =>
    `Top movers, last ${sessions === 1 ? 'session' : `${sessions} sessions`}`,
  sinceLastVisit: (date: string, moves: readonly string[], more: number) =>
    `Since your last visit (${date}): ${more === 0 ? '' : `${more} more, then `}${moves.join(', ')}.`,
  previousSession: (date: string) => `Previous session, ${date}`,
  nextSession: (date: string) => `Next session, ${date}`,
  session: 'Session',
  noRecord: 'No record',
  missingCount: (count: number) => `${count} missing`,

  empty: 'No session is published yet.',
  watching: (symbols: readonly string[]) => `Watched: ${joined(symbols)}.`,
} as const;
