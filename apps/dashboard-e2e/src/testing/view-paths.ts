/** Every view by an address of it; the stack's newest session is 2025-08-29. */
export const viewPaths = [
  ['latest', '/'],
  ['session', '/session/2025-08-28'],
  ['year', '/year'],
  ['standings', '/standings'],
  ['symbol', '/symbol/NVDA'],
  ['data', '/data'],
  ['lost', '/nowhere'],
] as const;
