import { type Instant } from './session-record';

/** How whole a judged session is: 2 with all symbols, 1 final with some missing, 0 provisional. */
export type Completeness = 0 | 1 | 2;

/**
 * What decides between two offers of a session (ADR 0006): the greater text wins, so completeness counts first, then
 * the time of fetching, then the content, which only makes the order total.
 */
export function precedenceOf(offer: {
  readonly completeness: Completeness;
  readonly fetchedAt: Instant;
  readonly contentHash: string;
}): string {
  return `${offer.completeness}:${offer.fetchedAt}:${offer.contentHash}`;
}
