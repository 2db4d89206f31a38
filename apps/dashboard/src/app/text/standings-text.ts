/** The standings view. */
export const standingsText = {
  heading: 'Standings',
} as const;
