/** Stands in for the built API: a template only needs something to hash. */
export const handler = async () => ({ statusCode: 204 });
