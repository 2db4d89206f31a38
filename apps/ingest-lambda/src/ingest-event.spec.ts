import { InvalidIngestEvent, parseIngestEvent } from './ingest-event';

describe('parseIngestEvent', () => {
  it('reads the event of a schedule', () => {
    const event = parseIngestEvent({ scheduledTime: '2026-02-26T05:30:00Z' });

    expect(event).toEqual({ kind: 'scheduled', scheduledTime: new Date('2026-02-26T05:30:00Z') });
  });

  it('reads a back-fill', () => {
    const event = parseIngestEvent({ backfill: { from: '2026-01-02', to: '2026-02-25' } });

    expect(event).toEqual({ kind: 'backfill', span: { from: '2026-01-02', to: '2026-02-25' } });
  });

  it.each([
    ['nothing', undefined, /the event is undefined: expected/],
    ['a list', [], /the event is \[\]: expected/],
    ['an empty object', {}, /expected \{ "scheduledTime"/],
    ['both kinds', { scheduledTime: '2026-02-26T05:30:00Z', backfill: {} }, /expected/],
    ['a foreign event', { source: 'aws.events' }, /aws.events/],
    [
      'a local time',
      { scheduledTime: '2026-02-26T00:30:00' },
      /scheduledTime is "2026-02-26T00:30:00"/,
    ],
    ['an impossible time', { scheduledTime: '2026-02-26T25:30:00Z' }, /scheduledTime is/],
    [
      'an unreplaced placeholder',
      { scheduledTime: '<aws.scheduler.scheduled-time>' },
      /scheduledTime is/,
    ],
    [
      'a back-fill without an end',
      { backfill: { from: '2026-01-02' } },
      /backfill.to is undefined/,
    ],
    [
      'an impossible day',
      { backfill: { from: '2026-02-30', to: '2026-03-01' } },
      /backfill.from is "2026-02-30"/,
    ],
    [
      'a reversed span',
      { backfill: { from: '2026-03-02', to: '2026-03-01' } },
      /from 2026-03-02 lies after/,
    ],
  ])('refuses %s', (_, event, message) => {
    expect(() => parseIngestEvent(event)).toThrow(InvalidIngestEvent);
    expect(() => parseIngestEvent(event)).toThrow(message);
  });
});
