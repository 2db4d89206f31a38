/** Stands in for the built ingestion: a template only needs something to hash. */
export const handler = async () => undefined;
