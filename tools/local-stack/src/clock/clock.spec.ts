import { parseTradingDate } from '@tre/movers-domain';
import { clockAsOf, createClock } from './clock';

describe('clockAsOf', () => {
  it.each([
    ['2025-08-29', '2025-08-30T05:00:00.000Z', 'daylight saving time'],
    ['2025-12-31', '2026-01-01T06:00:00.000Z', 'standard time and the turn of the year'],
    ['2025-11-01', '2025-11-02T05:00:00.000Z', 'the first 01:00 of the night that has two'],
  ])('starts at 01:00 New York time after %s: %s (%s)', (date, instant) => {
    const clock = clockAsOf(parseTradingDate(date), () => 1_000_000);

    expect(clock.now().toISOString()).toBe(instant);
  });

  it('runs on with the machine', () => {
    let realMs = 5_000;
    const clock = clockAsOf(parseTradingDate('2025-08-29'), () => realMs);

    realMs += 90_000;

    expect(clock.now().toISOString()).toBe('2025-08-30T05:01:30.000Z');
  });
});

describe('createClock', () => {
  it('is the real clock moved by the offset', () => {
    expect(createClock(0, () => 42).now()).toEqual(new Date(42));
    expect(createClock(-2, () => 42).now()).toEqual(new Date(40));
  });

  it('moves to an instant and runs on from there', () => {
    let realMs = 1_000;
    const clock = createClock(0, () => realMs);

    clock.moveTo(new Date(50_000));
    realMs += 7;

    expect(clock.now()).toEqual(new Date(50_007));
    expect(clock.offsetMs).toBe(49_000);
  });
});
