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
  session: 'Session',
  noRecord: 'No record',
  missingCount: (count: number) => `${count} missing`,

  empty: 'No session is published yet.',
  watching: (symbols: readonly string[]) => `Watched: ${joined(symbols)}.`,
} as const;

function placed(place: number): string {
  if (place === 1) return 'Largest';
  const suffix = place > 3 && place < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${suffix} largest`;
}
