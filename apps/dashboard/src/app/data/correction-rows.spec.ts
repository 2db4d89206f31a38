import { dataAnswer } from '../testing/data-body';
import { correctionRows } from './correction-rows';

const created = {
  at: '2025-08-28T04:31:00.000Z',
  cause: 'CREATED',
  symbol: 'NVDA',
  changePercent: 3.1249,
} as const;
const corrected = {
  at: '2025-08-29T04:31:00.000Z',
  cause: 'UPSTREAM',
  symbol: 'TSLA',
  changePercent: -3.5,
} as const;
const relisted = { ...corrected, at: '2025-08-30T04:31:00.000Z', cause: 'WATCHLIST' } as const;

describe('correctionRows', () => {
  it('says what was and what is, when and why', () => {
    const answer = dataAnswer({
      corrections: [{ date: '2025-08-27', history: [created, corrected] }],
    });

    expect(correctionRows(answer)).toEqual([
      {
        date: '2025-08-27',
        change: {
          was: 'NVDA +3.12\u2009%',
          is: 'TSLA \u22123.50\u2009%',
          at: new Date(corrected.at),
          cause: 'Prices were corrected',
        },
      },
    ]);
  });

  it('puts the newest first', () => {
    const answer = dataAnswer({
      corrections: [
        { date: '2025-08-26', history: [created, corrected] },
        { date: '2025-08-27', history: [created, corrected, { ...relisted, symbol: 'AAPL' }] },
      ],
    });

    expect(correctionRows(answer).map(({ date, change }) => [date, change?.cause])).toEqual([
      ['2025-08-27', 'The watchlist changed'],
      ['2025-08-27', 'Prices were corrected'],
      ['2025-08-26', 'Prices were corrected'],
    ]);
  });

  it('takes the completion of a provisional record for no correction', () => {
    const completed = { ...corrected, cause: 'COMPLETED' } as const;
    const answer = dataAnswer({
      corrections: [
        { date: '2025-08-27', history: [created, completed, { ...relisted, symbol: 'AAPL' }] },
      ],
    });

    expect(correctionRows(answer).map(({ change }) => change?.was)).toEqual([
      'TSLA \u22123.50\u2009%',
    ]);
  });

  it('tells of a correction that left the top mover alone', () => {
    const answer = dataAnswer({ corrections: [{ date: '2025-08-27', history: [created] }] });

    expect(correctionRows(answer)).toEqual([{ date: '2025-08-27', change: null }]);
  });
});
