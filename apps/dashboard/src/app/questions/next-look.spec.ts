import { latestAnswer, statusBody } from '../testing/session-body';
import { nextLookMs } from './next-look';

const MINUTE = 60_000;
const saturday = new Date('2025-08-30T05:00:00Z');

describe('nextLookMs', () => {
  it('waits until a run after the next due instant when all is settled', () => {
    const untilDue = Date.parse('2025-09-03T04:30:00Z') - saturday.getTime();

    expect(nextLookMs(latestAnswer(), saturday)).toBe(untilDue + MINUTE);
  });

  it('never looks sooner than a run takes', () => {
    expect(nextLookMs(latestAnswer(), new Date('2025-09-04T00:00:00Z'))).toBe(MINUTE);
  });

  it.each([
    [
      'provisional',
      { latestSession: { date: '2025-08-29', status: 'PROVISIONAL', source: 'MASSIVE' } as const },
    ],
    ['late', { dataStatus: statusBody({ expectedSession: '2025-09-02' }) }],
    ['absent', { latestSession: null }],
  ])('looks again after five minutes while the due session is %s', (_state, changes) => {
    expect(nextLookMs(latestAnswer(changes), saturday)).toBe(5 * MINUTE);
  });
});
