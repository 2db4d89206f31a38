/** The symbol view. */
export const symbolText = {
  heading: 'Symbol',
} as const;
