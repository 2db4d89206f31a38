import { latestData, sessionBody, statusBody } from '../testing/latest-body';
import { latestQuestion } from './latest-answer';
import { MalformedAnswer } from '../questions/read-json';
import { readAnswer, RefusedQuestion } from '../questions/read-answer';

const parseLatestAnswer = (body: unknown) => readAnswer(body, latestQuestion.read);

describe('latestQuestion', () => {
  it('reads dates, tickers and instants', () => {
    const answer = parseLatestAnswer({ data: latestData() });

    expect(answer.dataStatus.nextDueAt).toEqual(new Date('2025-09-03T04:30:00Z'));
    expect(answer.latestSession?.board[0]).toMatchObject({ symbol: 'TSLA', changePercent: -3.5 });
    expect(answer.latestWinners.map(({ symbol }) => symbol)).toEqual(['MSFT', 'GOOGL', 'TSLA']);
  });

  it('reads an answer without a session', () => {
    const answer = parseLatestAnswer({
      data: latestData({ latestSession: null, dataStatus: statusBody({ latestSession: null }) }),
    });

    expect(answer.latestSession).toBeNull();
  });

  it.each([
    ['no object', '<html>', 'answer: expected an object'],
    ['no data', {}, 'data: expected an object, got nothing'],
    [
      'a date that does not exist',
      { data: latestData({ latestSession: sessionBody({ date: '2025-02-30' }) }) },
      'data.latestSession.date: "2025-02-30" is not a date',
    ],
    [
      'an unknown state',
      { data: { ...latestData(), latestSession: { ...sessionBody(), status: 'SETTLED' } } },
      'data.latestSession.status: expected FINAL or PROVISIONAL, got "SETTLED"',
    ],
    [
      'a time of day that does not exist',
      {
        data: latestData({
          dataStatus: statusBody({
            schedule: { dueAt: '24:30', daysAfterSession: 1, catchUps: [] },
          }),
        }),
      },
      'data.dataStatus.schedule.dueAt: expected HH:MM',
    ],
  ])('refuses %s and names the place', (_case, body, message) => {
    expect(() => parseLatestAnswer(body)).toThrow(MalformedAnswer);
    expect(() => parseLatestAnswer(body)).toThrow(message);
  });

  it.each([
    [[{ message: 'too much', extensions: { code: 'RANGE_TOO_LARGE' } }], 'RANGE_TOO_LARGE'],
    [[{ message: 'too much' }], 'UNKNOWN'],
    [['broken'], 'UNKNOWN'],
  ])('turns the errors %j of GraphQL into a refusal with a code', (errors, code) => {
    expect(() => parseLatestAnswer({ data: null, errors })).toThrow(RefusedQuestion);
    expect(() => parseLatestAnswer({ data: null, errors })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
