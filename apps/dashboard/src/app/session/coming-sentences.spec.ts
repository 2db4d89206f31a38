import { parseTradingDate } from '@tre/movers-domain';
import { latestAnswer, statusBody } from '../testing/session-body';
import { comingSentences } from './coming-sentences';

function coming(at: string, status = statusBody(), shown: string | undefined = '2025-08-29') {
  return comingSentences(
    latestAnswer({ dataStatus: status }).dataStatus,
    shown === undefined ? undefined : parseTradingDate(shown),
    { at: new Date(at), timeZone: 'America/New_York' },
  );
}

describe('comingSentences', () => {
  it('names the closure on the way and the next due instant', () => {
    expect(coming('2025-08-30T05:00:00Z')).toEqual([
      'Mon Labor Day, closed.',
      "Next: Tuesday's session, due Wed 00:30 New York.",
    ]);
  });

  it.each([
    ['2025-09-02T19:59:59Z', "Next: Tuesday's session, due Wed 00:30 New York."],
    ['2025-09-02T20:00:00Z', "Tuesday's session closed at 16:00. Due Wed 00:30 New York."],
  ])('at %s says %s', (at, sentence) => {
    expect(coming(at).at(-1)).toBe(sentence);
  });

  it('names an early close ahead, and counts by it', () => {
    const status = statusBody({
      expectedSession: '2025-11-26',
      nextSession: '2025-11-28',
      nextDueAt: '2025-11-29T05:30:00.000Z',
    });

    expect(coming('2025-11-27T12:00:00Z', status, '2025-11-26')).toEqual([
      'Thu Thanksgiving Day, closed.',
      "Next: Friday's session, early close 13:00, due Sat 00:30 New York.",
    ]);
    expect(coming('2025-11-28T18:00:00Z', status, '2025-11-26').at(-1)).toBe(
      "Friday's session closed at 13:00. Due Sat 00:30 New York.",
    );
  });

  it('speaks of what comes where nothing is shown yet', () => {
    expect(coming('2025-08-30T05:00:00Z', statusBody(), undefined)).toEqual([
      'Mon Labor Day, closed.',
      "Next: Tuesday's session, due Wed 00:30 New York.",
    ]);
  });
});
