import { day } from '../testing/simulation';
import { sessionNumber } from './session-number';

describe('sessionNumber', () => {
  it('counts sessions from the calendar’s start, over years and whichever is asked for first', () => {
    const later = sessionNumber(day('2004-01-02')) ?? NaN;

    expect(sessionNumber(day('2003-09-10'))).toBe(0);
    expect(sessionNumber(day('2003-09-11'))).toBe(1);
    expect(sessionNumber(day('2003-12-31'))).toBe(later - 1);
  });

  it.each(['2003-09-09', '2026-02-22', '2026-02-16'])('has none for %s', (date) => {
    expect(sessionNumber(day(date))).toBeUndefined();
  });
});
