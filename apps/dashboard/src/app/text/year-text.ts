/** The year view. */
export const yearText = {
  heading: 'Year',
} as const;
