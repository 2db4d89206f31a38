import { type DateSpan, type SummaryField, parseTradingDate } from '@tre/movers-domain';

/** A span of dates and what is asked of their records. */
export interface Ask {
  readonly span: DateSpan;
  readonly fields: readonly SummaryField[];
}

/**
 * The asks as one for each calendar year that they touch, oldest first, with all that any of them asks of that year:
 * the store keeps a year together, so two parts of one are read at once, and what lies between them too.
 */
export function yearlyAsks(asks: readonly Ask[]): readonly Ask[] {
  const parts = asks.flatMap(({ span, fields }) =>
    yearsOf(span).map((year) => ({ year, span: within(year, span), fields })),
  );
  return [...Map.groupBy(parts, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([, ofYear]) => ({
      span: ofYear.map(({ span }) => span).reduce(joined),
      fields: [...new Set(ofYear.flatMap(({ fields }) => fields))],
    }));
}

function yearsOf({ from, to }: DateSpan): readonly number[] {
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4)));
  if (first === undefined || last === undefined || first > last) return [];
  return Array.from({ length: last - first + 1 }, (_, years) => first + years);
}

function within(year: number, { from, to }: DateSpan): DateSpan {
  const text = String(year).padStart(4, '0');
  const [first, last] = [parseTradingDate(`${text}-01-01`), parseTradingDate(`${text}-12-31`)];
  return { from: from > first ? from : first, to: to < last ? to : last };
}

function joined(a: DateSpan, b: DateSpan): DateSpan {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}
