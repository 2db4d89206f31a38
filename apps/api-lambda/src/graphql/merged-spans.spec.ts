import { type DateSpan, parseTradingDate } from '@tre/movers-domain';
import { mergedSpans } from './merged-spans';

function span(from: string, to: string): DateSpan {
  return { from: parseTradingDate(from), to: parseTradingDate(to) };
}

describe('mergedSpans', () => {
  it.each([
    ['nothing', [], []],
    [
      'spans that overlap',
      [span('2025-05-01', '2025-08-01'), span('2024-01-01', '2025-06-01')],
      [span('2024-01-01', '2025-08-01')],
    ],
    [
      'a span inside another',
      [span('2023-01-01', '2025-12-31'), span('2024-05-01', '2024-06-01')],
      [span('2023-01-01', '2025-12-31')],
    ],
    [
      'two parts of a year, with what lies between',
      [span('2025-11-01', '2025-11-30'), span('2025-01-01', '2025-01-31')],
      [span('2025-01-01', '2025-11-30')],
    ],
    [
      'spans that share a year with the same third',
      [
        span('2023-01-01', '2023-02-01'),
        span('2025-10-01', '2026-02-01'),
        span('2023-06-01', '2025-01-31'),
      ],
      [span('2023-01-01', '2026-02-01')],
    ],
  ])('merges %s', (_, spans, merged) => {
    expect(mergedSpans(spans)).toEqual(merged);
  });

  it('leaves spans of different years apart', () => {
    const apart = [span('2024-01-01', '2024-12-31'), span('2025-01-01', '2025-02-01')];

    expect(mergedSpans(apart.toReversed())).toEqual(apart);
  });
});
