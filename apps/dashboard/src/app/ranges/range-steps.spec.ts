import { parseTradingDate } from '@tre/movers-domain';
import { coveredRange } from './covered-range';
import { type RangeName } from './range-choice';
import { periodEnd, rangeSteps } from './range-steps';

const date = (text: string) => parseTradingDate(text);
const records = { from: date('2025-06-03'), to: date('2025-08-29') };

function stepsOf(name: RangeName, ending?: string) {
  const range = coveredRange(
    { name, ending: ending === undefined ? undefined : date(ending) },
    records,
  );
  if (range.name === 'uncovered') throw new Error('not a covered range');
  return rangeSteps(range, records);
}

describe('rangeSteps', () => {
  it.each<[RangeName, string | undefined, string | undefined, string | undefined]>([
    ['month', undefined, '2025-07-31', undefined],
    ['month', '2025-07-31', '2025-06-30', 'newest'],
    ['month', '2025-06-30', undefined, '2025-07-31'],
    ['month', '2025-07-15', '2025-06-30', '2025-07-31'],
    ['week', '2025-08-17', '2025-08-10', '2025-08-24'],
    ['quarter', '2025-06-30', undefined, 'newest'],
    ['yearToDate', undefined, undefined, undefined],
    ['sessions', '2025-06-10', undefined, 'newest'],
    ['sessions', undefined, '2025-06-04', undefined],
  ])('leads from a %s to %s back to %s, on to %s', (name, ending, earlier, later) => {
    expect(stepsOf(name, ending)).toEqual({ earlier, later });
  });

  it('does not lead from a range by its ends', () => {
    const range = coveredRange(
      { name: 'dates', from: date('2025-07-01'), to: date('2025-07-15') },
      records,
    );

    expect(range.name !== 'uncovered' && rangeSteps(range, records)).toEqual({
      earlier: undefined,
      later: undefined,
    });
  });
});

describe('periodEnd', () => {
  it.each([
    ['week', '2025-08-27', '2025-08-31'],
    ['month', '2024-02-10', '2024-02-29'],
    ['quarter', '2025-05-01', '2025-06-30'],
    ['yearToDate', '2025-05-01', '2025-12-31'],
  ] as const)('of the %s of %s is %s', (period, day, end) => {
    expect(periodEnd(period, date(day))).toBe(end);
  });
});
