import { type SessionOnQuery } from '@tre/movers-contract';
import { sessionOnAnswer, statusBody } from '../testing/session-body';
import { askedDayWords } from './asked-day';

const saturday = { at: new Date('2025-08-30T05:00:00Z'), timeZone: 'America/New_York' };

function words(day: Partial<SessionOnQuery['day']>, reading = saturday) {
  const answer = sessionOnAnswer(day);
  if (answer.day === null) throw new Error('the answer lost its day');
  return askedDayWords(answer, answer.day, reading);
}

describe('askedDayWords', () => {
  it('leads to the last session', () => {
    expect(words({})).toEqual({
      heading: 'Sat 30 Aug 2025',
      sentences: ['Weekend, no session.'],
      instead: { date: '2025-08-29', words: 'Fri 29 Aug' },
    });
  });

  it.each<[Partial<SessionOnQuery['day']>, readonly string[]]>([
    [{ date: '2025-09-01', state: 'HOLIDAY', holiday: 'Labor Day' }, ['Labor Day, closed.']],
    [
      { date: '2025-09-02', state: 'FUTURE', dueAt: '2025-09-03T04:30:00Z' },
      ["Tuesday's session closes at 16:00 New York. Its data is due Wed 00:30 New York."],
    ],
    [{ date: '2025-08-14', state: 'MISSING' }, ['No record for Thu 14 Aug.']],
    [{ date: '2024-08-14', state: 'BEFORE_COVERAGE' }, ['The records begin on Thu 15 Aug 2024.']],
  ])('words %j', (day, sentences) => {
    expect(words(day).sentences).toEqual(sentences);
  });

  it('says when a closed session is due', () => {
    const evening = { ...saturday, at: new Date('2025-08-29T21:00:00Z') };
    const day = { date: '2025-08-29', state: 'PENDING', dueAt: '2025-08-30T04:30:00Z' } as const;

    expect(words(day, evening).sentences).toEqual([
      "Friday's session closed at 16:00. Due Sat 00:30 New York.",
    ]);
  });

  it('says when a late one is tried again', () => {
    const day = { date: '2025-08-29', state: 'LATE', dueAt: '2025-08-30T04:30:00Z' } as const;

    expect(words(day).sentences).toEqual([
      "Friday's session was due Sat 00:30 New York.",
      'Next try 03:30.',
    ]);
  });

  it('says that there is no record at all', () => {
    const dataStatus = statusBody({ firstSession: null, latestSession: null });
    const answer = sessionOnAnswer(
      { date: '2025-08-14', state: 'BEFORE_COVERAGE' },
      { dataStatus, rows: [] },
    );
    if (answer.day === null) throw new Error('the answer lost its day');

    expect(askedDayWords(answer, answer.day, saturday)).toMatchObject({
      sentences: ['There is no record yet.'],
      instead: undefined,
    });
  });
});
