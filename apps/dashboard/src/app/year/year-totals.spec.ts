import { finalDay, yearAnswer } from '../testing/year-body';
import { yearTotals } from './year-totals';

describe('yearTotals', () => {
  it('counts rises and falls, and names who was at the top most often, and the largest move', () => {
    expect(yearTotals(yearAnswer(), 'previousClose')).toEqual([
      '8 sessions from Wed 20 Aug 2025 to Fri 29 Aug 2025: the top mover rose in 5, fell in 3.',
      'Most often TSLA, 5 times.',
      'Largest move: TSLA +6.22\u2009% on Fri 22 Aug 2025.',
    ]);
  });

  it('goes by the basis', () => {
    expect(yearTotals(yearAnswer(), 'open')[2]).toBe(
      'Largest move: TSLA +6.72\u2009% on Fri 22 Aug 2025.',
    );
  });

  it('names those who share the most, unless that is no news', () => {
    const winners = ['AAPL', 'MSFT', 'NVDA', 'TSLA'].map((symbol, index) =>
      finalDay(`2025-08-2${index + 5}`, symbol, 1),
    );

    const [, three] = yearTotals(yearAnswer({ days: winners.slice(0, 3) }), 'previousClose');
    const four = yearTotals(yearAnswer({ days: winners }), 'previousClose');

    expect(three).toBe('Most often AAPL, MSFT and NVDA, once each.');
    expect(four).toHaveLength(2);
  });

  it('counts what is no change after rounding apart', () => {
    const days = [finalDay('2025-08-29', 'AAPL', 0.001)];

    expect(yearTotals(yearAnswer({ days }), 'previousClose')[0]).toBe(
      '1 session, Fri 29 Aug 2025: the top mover rose in 0, fell in 0, did neither in 1.',
    );
  });

  it('says nothing where there is no winner', () => {
    expect(yearTotals(yearAnswer({ days: [] }), 'previousClose')).toEqual([]);
  });
});
