import {
  closeOf,
  exchangeDay,
  inNewYork,
  lastDueOn,
  newYork,
  plusDays,
  sessionsFrom,
  sessionsUpTo,
} from './exchange-year';

describe('the exchange’s year', () => {
  it.each([
    ['2025-07-03', 'session'],
    ['2025-07-04', 'holiday'],
    ['2025-07-05', 'weekend'],
    ['2025-01-09', 'holiday'],
  ])('knows that %s is a %s', (date, day) => {
    expect(exchangeDay(date)).toBe(day);
  });

  it('has 250 sessions in 2025', () => {
    expect(sessionsFrom('2025-01-01', '2025-12-31')).toHaveLength(250);
  });

  it('steps over a long weekend', () => {
    expect(sessionsUpTo('2025-09-01', 2)).toEqual(['2025-08-28', '2025-08-29']);
    expect(plusDays('2025-12-31', 1)).toBe('2026-01-01');
  });

  it.each([
    ['2025-03-08', '00:30', '2025-03-08T05:30:00.000Z'],
    ['2025-03-10', '00:30', '2025-03-10T04:30:00.000Z'],
    ['2025-11-02', '00:30', '2025-11-02T04:30:00.000Z'],
    ['2025-11-03', '00:30', '2025-11-03T05:30:00.000Z'],
    ['2025-11-03', '03:30:15', '2025-11-03T08:30:15.000Z'],
  ])('finds %s %s in New York', (date, time, instant) => {
    expect(newYork(date, time).toISOString()).toBe(instant);
    expect(inNewYork(new Date(instant))).toEqual({ date, time: time.slice(0, 5) });
  });

  it('closes early on the eve of Independence Day', () => {
    expect(closeOf('2025-07-03').toISOString()).toBe('2025-07-03T17:00:00.000Z');
    expect(closeOf('2025-07-02').toISOString()).toBe('2025-07-02T20:00:00.000Z');
  });

  it('has a date due half past midnight after it', () => {
    expect(lastDueOn(newYork('2025-08-30', '00:29'))).toBe('2025-08-28');
    expect(lastDueOn(newYork('2025-08-30', '00:30'))).toBe('2025-08-29');
  });
});
