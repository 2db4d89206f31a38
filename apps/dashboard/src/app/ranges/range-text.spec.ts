import { parseTradingDate } from '@tre/movers-domain';
import { coveredRange, type CoveredRange } from './covered-range';
import { type RangeChoice } from './range-choice';
import { rangeExtent, rangeName, rangeNotes } from './range-text';

const date = (text: string) => parseTradingDate(text);
const records = { from: date('2025-06-03'), to: date('2025-08-29') };

function covered(choice: RangeChoice, mostDates?: number): CoveredRange {
  const range = coveredRange(choice, records, mostDates);
  if (range.name === 'uncovered') throw new Error('not a covered range');
  return range;
}

function free(from: string | undefined, to: string | undefined): RangeChoice {
  return { name: 'dates', from: from && date(from), to: to && date(to) } as RangeChoice;
}

describe('rangeName', () => {
  it.each<[string, RangeChoice]>([
    ['Last 60 sessions', { name: 'sessions', ending: undefined }],
    ['4 sessions to 6 Jun 2025', { name: 'sessions', ending: date('2025-06-06') }],
    ['Week of Mon 25 Aug 2025', { name: 'week', ending: undefined }],
    ['August 2025', { name: 'month', ending: undefined }],
    ['Second quarter of 2025', { name: 'quarter', ending: date('2025-06-30') }],
    ['2025', { name: 'yearToDate', ending: undefined }],
    ['5 Jun to 15 Aug 2025', free('2025-06-05', '2025-08-15')],
    ['15 Aug 2025', free('2025-08-15', '2025-08-15')],
  ])('is %s', (name, choice) => {
    expect(rangeName(covered(choice), records)).toBe(name);
  });
});

describe('rangeExtent', () => {
  it('reaches from the first session to the last', () => {
    expect(rangeExtent(covered(free('2025-06-07', '2025-06-14')))).toBe(
      'Mon 9 Jun to Fri 13 Jun 2025, 5 sessions',
    );
    expect(rangeExtent(covered(free('2025-08-15', '2025-08-17')))).toBe(
      'Fri 15 Aug 2025, 1 session',
    );
  });
});

describe('rangeNotes', () => {
  it('says where and why a range is shorter than was asked for', () => {
    expect(rangeNotes(covered(free('2025-01-01', '2025-12-31')), records, 366)).toEqual([
      'The records begin on Tue 3 Jun 2025.',
      'The records end on Fri 29 Aug 2025.',
    ]);
    expect(rangeNotes(covered(free(undefined, undefined), 30), records, 30)).toEqual([
      'At most 30 days are shown at once, the newest.',
    ]);
    expect(rangeNotes(covered({ name: 'month', ending: undefined }), records, 366)).toEqual([]);
  });
});
