/** What a reader can take away from a view. */
export const actionsText = {
  api: 'Same numbers by API',
} as const;
