import { nextTry } from './next-try';

const nextDay = { dueAt: '00:30', daysAfterSession: 1, catchUps: ['03:30', '06:30'] } as const;
const sameDay = { dueAt: '17:30', daysAfterSession: 0, catchUps: ['18:30', '20:30'] } as const;

describe('nextTry', () => {
  it.each([
    [nextDay, '2025-09-03T04:29:59Z', '2025-09-03T04:30:00Z'],
    [nextDay, '2025-09-03T04:30:00Z', '2025-09-03T07:30:00Z'],
    [nextDay, '2025-09-03T08:00:00Z', '2025-09-03T10:30:00Z'],
    [nextDay, '2025-09-03T10:30:00Z', '2025-09-04T04:30:00Z'],
    [sameDay, '2025-09-03T22:31:00Z', '2025-09-04T00:30:00Z'],
    [sameDay, '2025-09-04T02:00:00Z', '2025-09-04T21:30:00Z'],
    [nextDay, '2025-11-01T22:00:00Z', '2025-11-02T04:30:00Z'],
    [nextDay, '2025-11-02T06:30:00Z', '2025-11-02T08:30:00Z'],
  ])('with %j after %s is %s', (schedule, at, expected) => {
    expect(nextTry(new Date(at), schedule)).toEqual(new Date(expected));
  });
});
