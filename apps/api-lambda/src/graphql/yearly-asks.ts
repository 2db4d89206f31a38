import { type DateSpan, type SummaryField, parseTradingDate } from '@tre/movers-domain';

/** A span of dates and what is asked of their records. */
export interface Ask {
  readonly span: DateSpan;
  readonly fields: readonly SummaryField[];
}

/**
 * Parts of years as one ask for each year, oldest first, with all that any of them asks of that year: the store keeps a
 * year together, so two parts of one are read at once, and what lies between them too.
 */
export function yearlyAsks(parts: readonly Ask[]): readonly Ask[] {
  return [...Map.groupBy(parts, ({ span }) => span.from.slice(0, 4))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ofYear]) => ({
      span: ofYear.map(({ span }) => span).reduce(joined),
      fields: [...new Set(ofYear.flatMap(({ fields }) => fields))],
    }));
}

/** The calendar years that an ask touches, oldest first, each with its part of the span. */
export function partsByYear({ span: { from, to }, fields }: Ask): readonly Ask[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, years) => {
    const year = String(first + years).padStart(4, '0');
    return {
      span: {
        from: years === 0 ? from : parseTradingDate(`${year}-01-01`),
        to: first + years === last ? to : parseTradingDate(`${year}-12-31`),
      },
      fields,
    };
  });
}

function joined(a: DateSpan, b: DateSpan): DateSpan {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}
