import fc from 'fast-check';
import { goodFriday } from './good-friday';
import { weekday } from './trading-date';

describe('goodFriday', () => {
  it.each([
    [2004, '2004-04-09'],
    [2008, '2008-03-21'],
    [2011, '2011-04-22'],
    [2021, '2021-04-02'],
    [2024, '2024-03-29'],
    [2025, '2025-04-18'],
    [2026, '2026-04-03'],
    [2038, '2038-04-23'],
    [2049, '2049-04-16'],
    [2076, '2076-04-17'],
    [2100, '2100-03-26'],
  ])('of %d is %s', (year, date) => {
    expect(goodFriday(year)).toBe(date);
  });

  it('is a Friday between 20 March and 23 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 4000 }), (year) => {
        const date = goodFriday(year);

        expect(weekday(date)).toBe(5);
        expect(date >= `${year}-03-20` && date <= `${year}-04-23`).toBe(true);
      }),
    );
  });
});
