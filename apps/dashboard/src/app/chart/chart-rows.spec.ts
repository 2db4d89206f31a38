import { barPicture, barPoint, linePicture } from '../testing/chart-pictures';
import { chartRows } from './chart-rows';

describe('chartRows', () => {
  it('holds the changes of bars, newest session first', () => {
    expect(chartRows(barPicture(1, -2), Infinity)).toEqual({
      heads: ['Change, %'],
      rows: [
        { date: '2025-08-26', cells: ['\u22122.00'] },
        { date: '2025-08-25', cells: ['+1.00'] },
      ],
      leftOut: 0,
    });
  });

  it('names symbols and says what is missing where there is any of it', () => {
    const points = [barPoint(1, 0, { label: 'NVDA' }), barPoint(null, 1)];

    const { heads, rows } = chartRows({ kind: 'bars', points }, Infinity);

    expect(heads).toEqual(['Symbol', 'Change, %', 'Notes']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['', '', 'No record'],
      ['NVDA', '+1.00', ''],
    ]);
  });

  it('holds a column for each line, blank where it has a gap', () => {
    const { heads, rows } = chartRows(linePicture([0, 1], [0, null]), Infinity);

    expect(heads).toEqual(['A, %', 'B, %']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['+1.00', ''],
      ['0.00', '0.00'],
    ]);
  });

  it('keeps the first lines where there is room for so many only, and counts the others', () => {
    const { heads, rows, leftOut } = chartRows(linePicture([0, 1], [0, 2], [0, 3]), 2);

    expect(heads).toEqual(['A, %', 'B, %']);
    expect(rows[0]?.cells).toEqual(['+1.00', '+2.00']);
    expect(leftOut).toBe(1);
  });
});
