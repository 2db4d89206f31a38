import { dataAnswer } from '../testing/data-body';
import { statusBody } from '../testing/session-body';
import { coverageFigures, coverageSentences } from './coverage-facts';

const reading = { at: new Date('2025-08-30T05:00:00Z'), timeZone: 'America/New_York' };

describe('coverageFigures', () => {
  it('counts sessions and final records', () => {
    expect(coverageFigures(dataAnswer())).toEqual([
      { term: 'Sessions due', count: '61' },
      { term: 'Final', count: '61' },
    ]);
  });

  it('counts other kinds where there are any', () => {
    const coverage = {
      sessions: 5300,
      final: 5297,
      provisional: 1,
      corrected: 4,
      missingSessions: ['2025-08-14', '2025-08-15'],
    };

    expect(coverageFigures(dataAnswer({ coverage }))).toEqual([
      { term: 'Sessions due', count: '5,300' },
      { term: 'Final', count: '5,297' },
      { term: 'Provisional', count: '1' },
      { term: 'Corrected', count: '4' },
      { term: 'No record', count: '2' },
    ]);
  });
});

describe('coverageSentences', () => {
  it('tells the reach, the source, the watchlist, the schedule and what is next', () => {
    expect(coverageSentences(dataAnswer(), reading)).toEqual([
      'From Tue 3 Jun 2025 to Fri 29 Aug 2025.',
      'Prices come from the Massive market-data API, end of day. Last fetched Sat 00:31 New York; split-adjusted as of then.',
      'Watched now: AAPL, TSLA.',
      "A session's data is due at 00:30 New York the day after.",
      'Further tries at 03:30 and 06:30.',
      'Changes beyond 40\u2009% are held for a second report.',
      'Mon Labor Day, closed.',
      "Next: Tuesday's session, due Wed 00:30 New York.",
    ]);
  });

  it('knows a schedule of the same day without further tries', () => {
    const schedule = { dueAt: '17:30', daysAfterSession: 0, catchUps: [] };
    const dataStatus = statusBody({ firstSession: '2025-06-03', schedule });

    expect(coverageSentences(dataAnswer({ dataStatus }), reading).slice(3, 5)).toEqual([
      "A session's data is due at 17:30 New York the same day.",
      'Changes beyond 40\u2009% are held for a second report.',
    ]);
  });

  it('says that bars are withheld', () => {
    const rules = { holdBeyondPercent: 40, publicBars: false };

    expect(coverageSentences(dataAnswer({ rules }), reading)).toContain(
      'This deployment publishes changes only: no prices and no volumes.',
    );
  });

  it('says that there is no session yet', () => {
    const dataStatus = statusBody({ firstSession: null, latestSession: null });

    const [first] = coverageSentences(dataAnswer({ dataStatus, latestSession: null }), reading);

    expect(first).toBe('No session is published yet.');
  });
});
