import { type SummaryField, parseTradingDate } from '@tre/movers-domain';
import { type Ask, partsByYear, yearlyAsks } from './yearly-asks';

function ask(from: string, to: string, ...fields: SummaryField[]): Ask {
  return { span: { from: parseTradingDate(from), to: parseTradingDate(to) }, fields };
}

describe('yearlyAsks', () => {
  it.each([
    ['nothing', [], []],
    [
      'spans that overlap',
      [ask('2025-05-01', '2025-08-01'), ask('2025-01-02', '2025-06-01')],
      [ask('2025-01-02', '2025-08-01')],
    ],
    [
      'two parts of a year, with what lies between',
      [ask('2025-11-01', '2025-11-30'), ask('2025-01-02', '2025-01-31')],
      [ask('2025-01-02', '2025-11-30')],
    ],
    [
      'what two ask of the same year',
      [
        ask('2025-01-02', '2025-02-01', 'status', 'winners.open.any'),
        ask('2025-03-01', '2025-04-01', 'status', 'revision'),
      ],
      [ask('2025-01-02', '2025-04-01', 'status', 'winners.open.any', 'revision')],
    ],
    [
      'years, oldest first, each with no more than what is asked of it',
      [ask('2025-08-27', '2025-08-29', 'status'), ask('2023-06-01', '2025-08-29', 'missing')],
      [
        ask('2023-06-01', '2023-12-31', 'missing'),
        ask('2024-01-01', '2024-12-31', 'missing'),
        ask('2025-01-01', '2025-08-29', 'status', 'missing'),
      ],
    ],
  ])('joins %s', (_, asks, yearly) => {
    expect(yearlyAsks(asks.flatMap(partsByYear))).toEqual(yearly);
  });

  it('asks nothing of a span that ends before it begins', () => {
    expect(partsByYear(ask('2025-01-01', '2024-01-01'))).toEqual([]);
  });
});
