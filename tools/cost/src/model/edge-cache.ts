/** What the edge keeps, where, and for how long. */
export interface KeptAnswers {
  /** Different addresses that are asked for equally often. */
  readonly addresses: number;
  /** Places of the edge that keep answers of their own. */
  readonly places: number;
  /** The age up to which an answer is served again. */
  readonly ageSeconds: number;
}

/**
 * The share of requests that the edge answers by itself. Requests come at random: after the first for an address at a
 * place, which is fetched, all are served until it is too old, so that of n + 1 requests n are hits, where n is what
 * comes on average within the age.
 */
export function hitRate(requestsPerSecond: number, { addresses, places, ageSeconds }: KeptAnswers) {
  const withinAge = (requestsPerSecond / (addresses * places)) * ageSeconds;
  return withinAge / (1 + withinAge);
}
