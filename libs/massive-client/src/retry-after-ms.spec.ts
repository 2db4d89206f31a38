import { retryAfterMs } from './retry-after-ms';

const NOON = 'Wed, 25 Feb 2026 12:00:00 GMT';
const NOON_MS = Date.parse(NOON);

describe('retryAfterMs', () => {
  it.each([
    { says: 'seconds', retryAfter: '17', date: undefined, ms: 17_000 },
    { says: 'fractions of seconds', retryAfter: '1.5', date: undefined, ms: 1500 },
    { says: 'hundredths of seconds', retryAfter: '1.25', date: undefined, ms: 1250 },
    { says: 'blanks around', retryAfter: ' 3 ', date: undefined, ms: 3000 },
    { says: 'no wait', retryAfter: '0', date: undefined, ms: 0 },
    {
      says: 'a date by its own clock',
      retryAfter: 'Wed, 25 Feb 2026 18:00:30 GMT',
      date: 'Wed, 25 Feb 2026 18:00:00 GMT',
      ms: 30_000,
    },
    {
      says: 'a date by our clock where it has none',
      retryAfter: 'Wed, 25 Feb 2026 12:01:00 GMT',
      date: undefined,
      ms: 60_000,
    },
    {
      says: 'a date that has passed',
      retryAfter: NOON,
      date: 'Wed, 25 Feb 2026 13:00:00 GMT',
      ms: 0,
    },
    { says: 'nothing', retryAfter: undefined, date: NOON, ms: undefined },
    { says: 'an empty header', retryAfter: '', date: NOON, ms: undefined },
    { says: 'a negative number', retryAfter: '-5', date: NOON, ms: undefined },
    { says: 'seconds and a word', retryAfter: '5 apples', date: NOON, ms: undefined },
    { says: 'a date behind a word', retryAfter: `after ${NOON}`, date: NOON, ms: undefined },
    { says: 'a date of another zone', retryAfter: `${NOON}+0200`, date: NOON, ms: undefined },
    {
      says: 'a date without a comma',
      retryAfter: 'Wed 25 Feb 2026 12:00:10 GMT',
      date: NOON,
      ms: 10_000,
    },
    { says: 'words', retryAfter: 'soon', date: NOON, ms: undefined },
    {
      says: 'no real date',
      retryAfter: 'Wed, 45 Feb 2026 12:00:00 GMT',
      date: NOON,
      ms: undefined,
    },
  ])('reads a header that says $says', ({ retryAfter, date, ms }) => {
    const waitMs = retryAfterMs(retryAfter, date, NOON_MS);

    expect(waitMs).toBe(ms);
  });
});
