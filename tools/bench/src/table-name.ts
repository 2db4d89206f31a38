/** The table of the bench. */
export const TABLE = 'movers';
