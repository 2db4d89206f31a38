/** The map of sessions and symbols. Parameters come worded already. */
export const mapText = {
  heading: (sessions: number) => (sessions === 1 ? 'Last session' : `Last ${sessions} sessions`),
  unit: 'Change, %',
  key: (otherBasis: string) =>
    `Outlined: the top mover. ◇: another top mover ${otherBasis.toLowerCase()}.`,
  elsewhere: 'Other',
  elsewhereKey: 'Other: a top mover without a column.',
  top: 'top mover',
  differs: (otherBasis: string) => `another top mover ${otherBasis.toLowerCase()}`,
  notRanked: 'not ranked',
  columns: {
    trading: (shown: number) => `The top mover and the ${shown - 1} most traded others`,
    move: (shown: number) => `The ${shown} largest moves`,
  },
  leftOut: (columns: string, leftOut: number) =>
    `${columns}; ${leftOut} more are in the watchlist.`,
} as const;
