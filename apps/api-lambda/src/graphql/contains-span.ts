import { type DateSpan } from '@tre/movers-domain';

/** Whether the inner span lies within the outer one. */
export function containsSpan(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
