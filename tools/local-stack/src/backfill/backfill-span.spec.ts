import { CALENDAR_START, parseTradingDate, publicationSchedules } from '@tre/movers-domain';
import { backfillSpan } from './backfill-span';

describe('backfillSpan', () => {
  const date = parseTradingDate;
  const base = {
    sessions: 5,
    at: new Date('2025-08-30T05:00:00Z'),
    schedule: publicationSchedules.nextDay,
    first: CALENDAR_START,
    last: null,
  };

  it.each([
    ['the last due sessions', {}, ['2025-08-25', '2025-08-29']],
    ['nothing for 0 sessions', { sessions: 0 }, undefined],
    ['no session before the first', { first: date('2025-08-28') }, ['2025-08-28', '2025-08-29']],
    ['no session after the last', { last: date('2025-08-27') }, ['2025-08-25', '2025-08-27']],
    ['nothing where the upstream ended before', { last: date('2025-08-01') }, undefined],
    [
      'no session that is not due yet',
      { at: new Date('2025-08-30T04:29:59Z') },
      ['2025-08-22', '2025-08-28'],
    ],
  ])('reaches for %s', (_, changes, expected) => {
    const span = backfillSpan({ ...base, ...changes });

    expect(span && [span.from, span.to]).toEqual(expected);
  });
});
