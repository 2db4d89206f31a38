/** The data view. */
export const dataText = {
  heading: 'Data',
} as const;
