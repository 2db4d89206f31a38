import {
  latestAnswer,
  sessionBody,
  sessionOnAnswer,
  statusBody,
  winnerBody,
} from '../testing/session-body';
import { winnerRows } from './winner-rows';

describe('winnerRows', () => {
  it('lists the top movers, oldest session first', () => {
    const rows = winnerRows(latestAnswer(), 'previousClose');

    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual({
      date: '2025-08-28',
      top: { symbol: 'GOOGL', change: 2.01 },
      settled: 'final',
      notes: [],
    });
  });

  it('changes sides with the basis', () => {
    const [, thursday] = winnerRows(latestAnswer(), 'open');

    expect(thursday?.top?.symbol).toBe('AAPL');
  });

  it('lets a session without a record stand between the others', () => {
    const answer = latestAnswer({
      winners: [winnerBody('2025-08-27', 'MSFT', 0.94), winnerBody('2025-08-29', 'TSLA', -3)],
    });

    expect(winnerRows(answer, 'previousClose')[1]).toEqual({
      date: '2025-08-28',
      top: null,
      settled: 'unknown',
      notes: ['No record'],
    });
  });

  it('shows a due session without a record as late', () => {
    const answer = latestAnswer({ dataStatus: statusBody({ expectedSession: '2025-09-02' }) });

    const last = winnerRows(answer, 'previousClose').at(-1);

    expect(last).toMatchObject({ date: '2025-09-02', top: null, notes: ['Late'] });
  });

  it('ends with the session of a date', () => {
    const dataStatus = statusBody({ expectedSession: '2025-09-02' });
    const asked = { date: '2025-08-29', state: 'FINAL', session: sessionBody() } as const;

    const last = winnerRows(sessionOnAnswer(asked, { dataStatus }), 'previousClose').at(-1);

    expect(last?.date).toBe('2025-08-29');
  });

  it('notes what is to know of a record', () => {
    const answer = latestAnswer({
      winners: [
        winnerBody('2025-08-28', 'MSFT', 0.94, { revision: 2 }),
        winnerBody('2025-08-29', 'TSLA', -3, { status: 'PROVISIONAL', missingCount: 1 }),
      ],
    });

    const [corrected, provisional] = winnerRows(answer, 'previousClose');

    expect(corrected).toMatchObject({ settled: 'final', notes: ['Corrected'] });
    expect(provisional).toMatchObject({
      settled: 'provisional',
      notes: ['Provisional', '1 missing'],
    });
  });

  it('has no rows before the first record', () => {
    expect(winnerRows(latestAnswer({ winners: [] }), 'previousClose')).toEqual([]);
  });
});
