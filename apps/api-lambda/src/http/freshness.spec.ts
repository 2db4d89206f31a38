import { publicationSchedules } from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { cacheControl } from './freshness';

function at(now: string, settled: 'settled' | 'unsettled' = 'settled'): string {
  return cacheControl(settled, {
    reader: new InMemorySessionStore(),
    schedule: publicationSchedules.nextDay,
    watchlist: [],
    bars: 'show',
    holdBeyondPercent: 40,
    now: () => new Date(now),
  });
}

describe('cacheControl', () => {
  it.each([
    ['a quiet noon', '2025-08-27T16:00:00Z', 60, 300],
    ['four minutes before data is due', '2025-08-28T04:26:00Z', 60, 240],
    ['ten seconds before', '2025-08-28T04:29:50Z', 10, 10],
    ['the very instant', '2025-08-28T04:30:00Z', 60, 300],
    ['half a second before', '2025-08-28T04:29:59.500Z', 1, 1],
    ['that hour after a Saturday', '2025-08-24T04:29:50Z', 60, 300],
    ['that hour after a Sunday', '2025-08-25T04:29:50Z', 60, 300],
    ['that hour after Labor Day', '2025-09-02T04:29:50Z', 60, 300],
    ['that hour after the session that follows it', '2025-09-03T04:29:50Z', 10, 10],
    ['that hour in winter', '2026-03-07T05:29:50Z', 10, 10],
    ['an hour too early in winter', '2026-03-07T04:29:50Z', 60, 300],
    ['that hour after the clocks went forward', '2026-03-10T04:29:50Z', 10, 10],
    ['that hour by the winter’s clock', '2026-03-10T05:29:50Z', 60, 300],
    ['that hour after the clocks went back', '2026-11-03T05:29:50Z', 10, 10],
  ])('at %s is %s: %i s and %i s at the edge', (_, now, browser, edge) => {
    expect(at(now)).toBe(`public, max-age=${browser}, s-maxage=${edge}`);
  });

  it.each([
    ['2025-08-27T16:00:00Z', 30],
    ['2025-08-28T04:29:50Z', 10],
  ])('is half a minute at most while a due session waits, at %s', (now, seconds) => {
    expect(at(now, 'unsettled')).toBe(`public, max-age=${seconds}, s-maxage=${seconds}`);
  });
});
