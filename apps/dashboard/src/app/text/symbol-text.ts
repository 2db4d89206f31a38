import { ordinal } from './ordinal';

/** The symbol view. */
export const symbolText = {
  heading: 'Symbol',
  choose: 'Symbol',
  notWatched: 'Not watched now',
  unrecorded: (symbol: string, range: string) => `No record of ${symbol} in ${range}.`,
  noTicker: 'This address names no ticker symbol.',
  watchedNow: (symbols: string) => `Watched now: ${symbols}.`,
  headingOf: (symbol: string, range: string) => `${symbol}: ${range}`,
  compounded: 'Compounded, close to close',
  incomplete: 'Move unknown',
  gap: (session: string) =>
    `What happened on ${session} is not known, so its line ends there and the whole move is not known.`,
  restart: (session: string) => `Show from ${session}`,

  place: (place: number, of: number) => {
    if (place === 1) return `Highest of ${of} over the range`;
    if (place === of) return `Lowest of ${of} over the range`;
    return `${ordinal(place)} highest of ${of} over the range`;
  },
  wins: (wins: number, sessions: number, up: number, down: number) =>
    wins === 0
      ? `Never the top mover in ${sessionCount(sessions)}`
      : `Top mover in ${wins} of ${sessions} sessions: ${up} up, ${down} down`,
  risesFalls: (rises: number, falls: number) => `Rose ${times(rises)}, fell ${times(falls)}`,
  usual: (usual: string) => `Usual day ${usual}, the median absolute change`,
  largestRise: (change: string, date: string) => `Largest rise ${change} on ${date}`,
  largestFall: (change: string, date: string) => `Largest fall ${change} on ${date}`,

  line: 'Compounded move',
  lineLabel: (symbol: string, others: number) =>
    others === 0
      ? `Compounded move of ${symbol}`
      : `Compounded move of ${symbol} beside ${others === 1 ? '1 other' : `${others} others`}`,
  lineAside: (symbol: string) => `${symbol} in ink, the watchlist in grey; close to close`,
  lineAlone: 'Close to close',
  changes: 'Change of each session',
  changesLabel: (symbol: string, sessions: number) =>
    `Changes of ${symbol}, ${sessionCount(sessions)}`,
  marked: 'a dot where it was the top mover',
  start: 'Start',
  unknown: 'Not known',
  topMover: 'Top mover',

  largestRises: 'Largest rises',
  largestFalls: 'Largest falls',
  won: 'As top mover',
  newestOf: (shown: number, all: number) => (shown < all ? `the newest ${shown} of ${all}` : ''),
  session: 'Session',
  change: 'Change',
  noRises: 'It never rose.',
  noFalls: 'It never fell.',
  neverWon: 'It was never the top mover here.',
} as const;

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

function sessionCount(sessions: number): string {
  return sessions === 1 ? '1 session' : `${sessions} sessions`;
}
