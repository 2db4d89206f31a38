import { barPicture, barPoint, linePicture } from '../testing/chart-pictures';
import { chartRows } from './chart-rows';

describe('chartRows', () => {
  it('holds the changes of bars, newest session first', () => {
    expect(chartRows(barPicture(1, -2))).toEqual({
      heads: ['Change, %'],
      rows: [
        { date: '2025-08-26', session: 'Tue 26 Aug', cells: ['\u22122.00'] },
        { date: '2025-08-25', session: 'Mon 25 Aug', cells: ['+1.00'] },
      ],
    });
  });

  it('names symbols and says what is missing where there is any of it', () => {
    const points = [barPoint(1, 0, { label: 'NVDA' }), barPoint(null, 1)];

    const { heads, rows } = chartRows({ kind: 'bars', points });

    expect(heads).toEqual(['Symbol', 'Change, %', 'Notes']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['', '', 'No record'],
      ['NVDA', '+1.00', ''],
    ]);
  });

  it('holds a column for each line, blank where it has a gap', () => {
    const { heads, rows } = chartRows(linePicture([0, 1], [0, null]));

    expect(heads).toEqual(['A, %', 'B, %']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['+1.00', ''],
      ['0.00', '0.00'],
    ]);
  });
});
