/** Every path that the API answers; the gateway knows no other. */
export const publicPaths = [
  '/movers',
  '/movers/{date}',
  '/health',
  '/feed.atom',
  '/feed.json',
  '/openapi.json',
  '/graphql',
] as const;
