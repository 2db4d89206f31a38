import { dataAnswer, dataBody } from '../testing/data-body';
import { dataExport } from './data-export';

describe('dataExport', () => {
  it('holds a row a gap, and a row a published top mover of what was corrected', () => {
    const at = '2025-08-28T04:31:00.000Z';
    const { rows } = dataExport(
      dataAnswer({
        coverage: { ...dataBody().coverage, missingSessions: ['2025-08-14'] },
        corrections: [
          {
            date: '2025-08-27',
            history: [
              { at, cause: 'CREATED', symbol: 'NVDA', changePercent: 3.1234567891 },
              { at, cause: 'UPSTREAM', symbol: 'TSLA', changePercent: -3.5 },
            ],
          },
        ],
      }),
    );

    expect(rows()).toEqual([
      ['date', 'what', 'symbol', 'changePercent', 'at'],
      ['2025-08-14', 'missing', null, null, null],
      ['2025-08-27', 'created', 'NVDA', 3.1234567891, at],
      ['2025-08-27', 'upstream', 'TSLA', -3.5, at],
    ]);
  });
});
