import { parseTradingDate } from '@tre/movers-domain';
import { latestData, sessionBody, sessionOnAnswer, statusBody } from '../testing/session-body';
import { latestQuestion, sessionVariables } from './session-answer';
import { MalformedAnswer } from '../questions/read-json';
import { readAnswer, RefusedQuestion } from '../questions/read-answer';

const parseLatestAnswer = (body: unknown) => readAnswer(body, latestQuestion.read);

describe('latestQuestion', () => {
  it('reads dates, tickers and instants', () => {
    const answer = parseLatestAnswer({ data: latestData() });

    expect(answer.dataStatus.nextDueAt).toEqual(new Date('2025-09-03T04:30:00Z'));
    expect(answer.shown?.board[0]).toMatchObject({ symbol: 'TSLA', changePercent: -3.5 });
    expect(answer.winners.map(({ symbol }) => symbol)).toEqual(['MSFT', 'GOOGL', 'TSLA']);
  });

  it('reads an answer without a session', () => {
    const answer = parseLatestAnswer({
      data: latestData({
        shown: null,
        latestSession: null,
        dataStatus: statusBody({ latestSession: null }),
      }),
    });

    expect(answer.shown).toBeNull();
  });

  it.each([
    ['no object', '<html>', 'answer: expected an object'],
    ['no data', {}, 'data: expected an object, got nothing'],
    [
      'a date that does not exist',
      { data: latestData({ shown: sessionBody({ date: '2025-02-30' }) }) },
      'data.shown.date: "2025-02-30" is not a date',
    ],
    [
      'an unknown state',
      { data: { ...latestData(), shown: { ...sessionBody(), status: 'SETTLED' } } },
      'data.shown.status: expected FINAL or PROVISIONAL, got "SETTLED"',
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

describe('sessionQuestion', () => {
  it('reads a date with its record, and the session after it', () => {
    const answer = sessionOnAnswer({ date: '2025-08-29', state: 'FINAL', session: sessionBody() });

    expect(answer.day).toMatchObject({ date: '2025-08-29', state: 'FINAL' });
    expect(answer.shown?.winner?.symbol).toBe('TSLA');
    expect(answer.next).toBeNull();
    expect(answer.holdBeyondPercent).toBe(40);
  });

  it.each([
    ['2025-08-29', '2025-09-02'],
    ['9999-12-31', '9999-12-31'],
  ])('asks with %s for the session after it, %s', (asked, next) => {
    expect(sessionVariables(parseTradingDate(asked))).toMatchObject({ date: asked, next });
  });
});
