import { parseTradingDate, sessionsBetween } from '@tre/movers-domain';
import { axisDetail, axisLabels } from './axis-labels';

const dates = ['2025-07-30', '2025-07-31', '2025-08-01', '2025-08-04', '2025-08-05'].map((date) =>
  parseTradingDate(date),
);

function between(from: string, to: string) {
  return sessionsBetween(parseTradingDate(from), parseTradingDate(to));
}

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
    const overLaborDay = between('2025-08-25', '2025-09-02');

    expect(axisLabels(overLaborDay, 'weeks').at(-1)).toEqual(['2', 'Sep']);
  });

  it('leaves out a first word that the next would touch', () => {
    expect(axisLabels(between('2025-08-29', '2025-09-03'), 'weeks')).toEqual([
      [],
      ['2', 'Sep'],
      [],
    ]);
  });

  it('words months, the year where one begins', () => {
    const labels = axisLabels(between('2025-11-03', '2026-02-02'), 'months');

    expect(labels.filter((words) => words.length > 0)).toEqual([
      ['Nov', '2025'],
      ['Dec'],
      ['Jan', '2026'],
      ['Feb'],
    ]);
  });

  it('words quarters of a long range', () => {
    const labels = axisLabels(between('2024-10-01', '2025-12-31'), 'quarters');

    expect(labels.filter((words) => words.length > 0)).toEqual([
      ['Oct', '2024'],
      ['Jan', '2025'],
      ['Apr'],
      ['Jul'],
      ['Oct'],
    ]);
  });
});

describe('axisDetail', () => {
  it.each([
    [40, 'sessions'],
    [12, 'weeks'],
    [5, 'months'],
    [0.8, 'quarters'],
  ])('gives a session of %d pixels %s', (pitch, detail) => {
    expect(axisDetail(pitch)).toBe(detail);
  });
});
