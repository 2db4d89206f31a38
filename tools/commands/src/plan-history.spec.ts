import { parseTradingDate } from '@tre/movers-domain';
import { clampToPlan, firstSessionOfPlan } from './plan-history';

const day = parseTradingDate;

describe('firstSessionOfPlan', () => {
  it.each([
    ['free', '2026-02-26', '2024-02-28'],
    ['free', '2024-02-29', '2022-03-03'],
    ['paid', '2026-02-26', '2003-09-11'],
  ] as const)('of the %s plan on %s is %s', (plan, today, first) => {
    expect(firstSessionOfPlan(plan, day(today))).toBe(first);
  });
});

describe('clampToPlan', () => {
  const [first, latest] = [day('2024-02-28'), day('2026-02-25')];

  it('leaves a span inside alone and says nothing', () => {
    const span = { from: day('2025-01-02'), to: day('2025-12-31') };

    expect(clampToPlan(span, first, latest)).toEqual({ span, notes: [] });
  });

  it('cuts both ends and says so', () => {
    const { span, notes } = clampToPlan(
      { from: day('2020-01-02'), to: day('2030-01-02') },
      first,
      latest,
    );

    expect(span).toEqual({ from: first, to: latest });
    expect(notes).toEqual([
      "from 2024-02-28: the plan's history does not reach further back",
      'to 2026-02-25: the newest session whose data is due',
    ]);
  });
});
