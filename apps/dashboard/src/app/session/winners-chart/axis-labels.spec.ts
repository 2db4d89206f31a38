import { parseTradingDate } from '@tre/movers-domain';
import { axisLabels } from './axis-labels';

const dates = ['2025-07-30', '2025-07-31', '2025-08-01', '2025-08-04', '2025-08-05'].map((date) =>
  parseTradingDate(date),
);

describe('axisLabels', () => {
  it('words every session, the month where one begins', () => {
    expect(axisLabels(dates, 'sessions')).toEqual([
      ['30', 'Jul'],
      ['31'],
      ['1', 'Aug'],
      ['4'],
      ['5'],
    ]);
  });

  it('words the first session of each week where there is little room', () => {
    expect(axisLabels(dates, 'weeks')).toEqual([['30', 'Jul'], [], [], ['4', 'Aug'], []]);
  });

  it('begins a week with its first session, though that is a Tuesday', () => {
    const overLaborDay = ['2025-08-29', '2025-09-02'].map((date) => parseTradingDate(date));

    expect(axisLabels(overLaborDay, 'weeks')).toEqual([
      ['29', 'Aug'],
      ['2', 'Sep'],
    ]);
  });
});
