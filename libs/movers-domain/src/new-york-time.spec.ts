import fc from 'fast-check';
import { newYorkDate, newYorkInstant, type ClockTime } from './new-york-time';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';

describe('newYorkDate', () => {
  it.each([
    ['2026-02-26T04:59:59.999Z', '2026-02-25'],
    ['2026-02-26T05:00:00.000Z', '2026-02-26'],
    ['2026-07-01T03:59:59.999Z', '2026-06-30'],
    ['2026-07-01T04:00:00.000Z', '2026-07-01'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['2027-01-01T04:30:00.000Z', '2026-12-31'],
  ])('at %s is %s', (instant, date) => {
    expect(newYorkDate(new Date(instant))).toBe(date);
  });

  it('refuses an invalid instant', () => {
    expect(() => newYorkDate(new Date('never'))).toThrow(RangeError);
  });
});

describe('newYorkInstant', () => {
  it.each<[string, ClockTime, string]>([
    ['2026-02-25', '16:00', '2026-02-25T21:00:00.000Z'],
    ['2026-07-01', '16:00', '2026-07-01T20:00:00.000Z'],
    ['2026-03-08', '00:30', '2026-03-08T05:30:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08', '03:30', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '00:30', '2026-11-01T04:30:00.000Z'],
    ['2026-11-01', '03:30', '2026-11-01T08:30:00.000Z'],
    ['2026-12-31', '23:59', '2027-01-01T04:59:00.000Z'],
  ])('of %s %s is %s', (date, time, instant) => {
    expect(newYorkInstant(day(date), time).toISOString()).toBe(instant);
  });

  it('goes on from a time that the clocks leave out', () => {
    expect(newYorkInstant(day('2026-03-08'), '02:30')).toEqual(new Date('2026-03-08T07:30:00Z'));
  });

  it('takes the first of two equal times', () => {
    expect(newYorkInstant(day('2026-11-01'), '01:30')).toEqual(new Date('2026-11-01T05:30:00Z'));
  });

  it('lies on its date, at its time by another formatter', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const aTime = fc.constantFrom<ClockTime>('00:00', '00:30', '03:30', '06:30', '13:00', '17:30');

    fc.assert(
      fc.property(anyDate('2003-01-01', '2037-12-31'), aTime, (date, time) => {
        const instant = newYorkInstant(date, time);

        expect(newYorkDate(instant)).toBe(date);
        expect(shown.format(instant)).toBe(`${date} ${time}`);
      }),
    );
  });
});
