import { type DateSpan } from '@tre/movers-domain';

/**
 * The fewest spans that hold all of the given ones and touch no calendar year twice, oldest first: the store keeps a
 * year together, so two parts of one are read at once, and what lies between them too.
 */
export function mergedSpans(spans: readonly DateSpan[]): readonly DateSpan[] {
  const merged: DateSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || yearOf(span.from) > yearOf(last.to)) merged.push(span);
    else merged.splice(-1, 1, { from: last.from, to: span.to > last.to ? span.to : last.to });
  }
  return merged;
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
