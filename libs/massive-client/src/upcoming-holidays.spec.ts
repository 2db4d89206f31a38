import { MalformedAnswer } from './massive-error';
import { HOLIDAYS_BODY } from './testing/bodies';
import { parseUpcomingHolidays } from './upcoming-holidays';

const [closed, early] = HOLIDAYS_BODY;

describe('parseUpcomingHolidays', () => {
  it('reads closures and early closes', () => {
    expect(parseUpcomingHolidays(JSON.stringify(HOLIDAYS_BODY))).toEqual([
      {
        date: '2026-07-03',
        exchange: 'NYSE',
        name: 'Independence Day',
        status: 'closed',
        opensAt: null,
        closesAt: null,
      },
      {
        date: '2026-11-27',
        exchange: 'NASDAQ',
        name: 'Thanksgiving',
        status: 'early-close',
        opensAt: '2026-11-27T14:30:00.000Z',
        closesAt: '2026-11-27T18:00:00.000Z',
      },
    ]);
  });

  it('takes an empty list for one', () => {
    expect(parseUpcomingHolidays('[]')).toEqual([]);
  });

  it.each([
    ['an envelope', { status: 'OK', results: [] }],
    ['a row that is none', [closed, null]],
    ['a row without a date', [{ ...closed, date: undefined }]],
    ['a row with another kind of date', [{ ...closed, date: '07/03/2026' }]],
    ['a row with more than a date', [{ ...closed, date: '2026-07-03T00:00:00Z' }]],
    ['a row with words before its date', [{ ...closed, date: 'on 2026-07-03' }]],
    ['a row without an exchange', [{ ...closed, exchange: undefined }]],
    ['a row without a name', [{ ...closed, name: undefined }]],
    ['a row of unknown status', [{ ...closed, status: 'delayed-open' }]],
    ['a row whose close is no instant', [{ ...early, close: 'noon' }]],
    ['a row whose close is a number', [{ ...early, close: 1_795_802_400_000 }]],
  ])('refuses %s', (_, body) => {
    expect(() => parseUpcomingHolidays(JSON.stringify(body))).toThrow(MalformedAnswer);
  });

  it('says what is wrong, and with which row', () => {
    expect(() => parseUpcomingHolidays('{}')).toThrow('the body is not a list');
    expect(() => parseUpcomingHolidays(JSON.stringify([closed, null]))).toThrow(
      'row 1 is not a holiday',
    );
  });
});
