/** The standings view. */
export const standingsText = {
  heading: 'Standings',
  headingOf: (range: string) => `Standings: ${range}`,
  direction: 'Which moves count',
  directions: { any: 'Rises and falls', up: 'Rises only', down: 'Falls only' },

  leaders: (symbols: string, count: number, wins: number, sessions: number) => {
    const were = count === 1 ? 'was' : 'were';
    if (wins === sessions) return `${symbols} ${were} the top mover of ${all(sessions)}`;
    const each = count === 1 ? '' : ' each';
    return `${symbols} ${were} the top mover most often, ${wins} of ${sessions} sessions${each}`;
  },
  farthest: (symbol: string, change: string) => `${symbol} moved farthest, ${change}`,

  movers: 'How far each moved',
  moversBasis: 'Compounded, close to close',
  moversTooLong: 'Moves are compounded over up to 366 sessions; choose a shorter range.',
  moversNone: 'No move over the whole range is known.',
  move: 'Move',
  withoutSession: (session: string) => `incomplete: without ${session}`,
  withoutSessions: (count: number) => `incomplete: without ${count} sessions`,

  wins: 'Who was the top mover',
  winsNone: 'No session has a top mover of this direction.',
  winCount: 'Wins',
  up: 'Up',
  down: 'Down',
  mean: 'Mean, %',
  best: 'Highest win',
  worst: 'Lowest win',
  streak: 'Streak',
  longest: 'Longest',
  upDown: (up: number, down: number) => `${up} up, ${down} down`,
  meanNote: (mean: string) => `mean ${mean}`,
  streakNote: (current: number, longest: number) => `streak ${current}, longest ${longest}`,
  never: (symbols: string) => `Never the top mover: ${symbols}.`,
  columns:
    'Highest, lowest and mean are of the sessions won; the mean is of absolute changes. A streak counts wins in a row, the current one up to the newest record.',
} as const;

function all(sessions: number): string {
  return sessions === 1 ? 'the one session' : `all ${sessions} sessions`;
}
