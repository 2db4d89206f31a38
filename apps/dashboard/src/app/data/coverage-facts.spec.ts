import { dataAnswer, dataBody } from '../testing/data-body';
import { statusBody } from '../testing/session-body';
import { coverageFacts, coverageFigures } from './coverage-facts';

const reading = { at: new Date('2025-08-30T05:00:00Z'), timeZone: 'America/New_York' };

describe('coverageFigures', () => {
  it('counts sessions and final records', () => {
    expect(coverageFigures(dataAnswer())).toEqual([
      { term: 'Sessions due', count: '61' },
      { term: 'Final', count: '61' },
    ]);
  });

  it('counts nothing before the first record', () => {
    const dataStatus = statusBody({ firstSession: null, latestSession: null });

    expect(coverageFigures(dataAnswer({ dataStatus }))).toEqual([]);
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

function factsOf(...changes: Parameters<typeof dataAnswer>) {
  const facts = coverageFacts(dataAnswer(...changes), reading);
  return Object.fromEntries(facts.map(({ term, sentences }) => [term, sentences.join(' ')]));
}

describe('coverageFacts', () => {
  it('tell the reach, what is next, the schedule, the source and the watchlist', () => {
    expect(factsOf()).toEqual({
      Records: 'From Tue 3 Jun 2025 to Fri 29 Aug 2025.',
      'To come': "Mon Labor Day, closed. Next: Tuesday's session, due Wed 00:30 New York.",
      Schedule:
        "A session's data is due at 00:30 New York the day after. Further tries at 03:30 and 06:30. Changes beyond 40\u2009% are held for a second report.",
      Prices:
        'From the Massive market-data API, end of day. Last fetched Sat 00:31 New York, split-adjusted as of then.',
      Watchlist: 'AAPL, TSLA',
    });
  });

  it('know a schedule of the same day without further tries', () => {
    const schedule = { dueAt: '17:30', daysAfterSession: 0, catchUps: [] };
    const dataStatus = statusBody({ firstSession: '2025-06-03', schedule });

    expect(factsOf({ dataStatus })['Schedule']).toBe(
      "A session's data is due at 17:30 New York the same day. Changes beyond 40\u2009% are held for a second report.",
    );
  });

  it('say what is late and when it is tried again', () => {
    const dataStatus = statusBody({ punctuality: 'LATE', firstSession: '2025-06-03' });

    expect(factsOf({ dataStatus })['Late']).toBe(
      "Friday's session was due Sat 00:30 New York. Next try 03:30.",
    );
  });

  it('say of prices from a file that they are taken as they are', () => {
    const { latestSession } = dataBody();
    const fromFile = latestSession && { ...latestSession, source: 'FILE' as const };

    expect(factsOf({ latestSession: fromFile })['Prices']).toBe(
      'From a file of daily bars. Last fetched Sat 00:31 New York, taken as they are.',
    );
  });

  it('say that bars are withheld', () => {
    expect(factsOf({ rules: { holdBeyondPercent: 40, publicBars: false } })['Prices']).toContain(
      'This deployment publishes changes only: no prices and no volumes.',
    );
  });

  it('say that there is no session yet', () => {
    const dataStatus = statusBody({ firstSession: null, latestSession: null });

    const facts = factsOf({ dataStatus, latestSession: null });

    expect(facts['Records']).toBe('No session is published yet.');
    expect(facts['Prices']).toBeUndefined();
  });
});
