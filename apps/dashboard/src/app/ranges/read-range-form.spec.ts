import { parseTradingDate } from '@tre/movers-domain';
import { readRangeForm } from './read-range-form';

const records = { from: parseTradingDate('2025-06-03'), to: parseTradingDate('2025-08-29') };

describe('readRangeForm', () => {
  it('reads a range within the records, though of a single day', () => {
    expect(readRangeForm({ from: '2025-06-03', to: '2025-06-03' }, records)).toEqual({
      kind: 'range',
      range: { from: '2025-06-03', to: '2025-06-03' },
    });
  });

  it.each([
    ['', '2025-07-01', 'Choose a first date.', undefined],
    ['2025-07-01', '', undefined, 'Choose a last date.'],
    ['2025-02-30', '2025-07-01', 'This is no date of the calendar.', undefined],
    ['2025-07-02', '2025-07-01', undefined, 'The last date is before the first.'],
    [
      '2025-01-02',
      '2025-09-30',
      'The records begin on Tue 3 Jun 2025: choose that day or a later one.',
      'The records end on Fri 29 Aug 2025: choose that day or an earlier one.',
    ],
  ])('says what is wrong with %s to %s', (from, to, fromFault, toFault) => {
    expect(readRangeForm({ from, to }, records)).toEqual({
      kind: 'faults',
      faults: { from: fromFault, to: toFault },
    });
  });
});
