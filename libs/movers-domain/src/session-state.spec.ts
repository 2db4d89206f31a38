import fc from 'fast-check';
import { dueInstant, publicationSchedules, sessionClose } from './publication-schedule';
import { type RecordStatus } from './session-record';
import { sessionState, type KnownOfDate } from './session-state';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';
import { isSession, nextSession, sessionsBetween } from './trading-calendar';

const { nextDay, sameDay } = publicationSchedules;
/** Just after the session of Wednesday 25 February fell due. */
const thursdayMorning: KnownOfDate = {
  at: new Date('2026-02-26T06:00:00Z'),
  schedule: nextDay,
  status: undefined,
  oldestDate: day('2026-01-05'),
};

function stateOf(date: string, known: Partial<KnownOfDate> = {}): string {
  return sessionState(day(date), { ...thursdayMorning, ...known });
}

describe('sessionState', () => {
  it.each([
    ['2026-02-28', 'weekend'],
    ['2026-02-16', 'holiday'],
    ['2030-12-25', 'holiday'],
    ['2003-09-09', 'beforeCoverage'],
    ['2003-09-06', 'beforeCoverage'],
    ['2003-09-10', 'beforeCoverage'],
    ['2026-01-02', 'beforeCoverage'],
    ['2026-01-03', 'weekend'],
    ['2026-01-05', 'missing'],
    ['2026-02-20', 'missing'],
    ['2026-02-23', 'late'],
    ['2026-02-24', 'late'],
    ['2026-02-25', 'late'],
    ['2026-02-26', 'future'],
    ['9999-12-31', 'future'],
  ])('of %s without a record is %s', (date, state) => {
    expect(stateOf(date)).toBe(state);
  });

  it.each<RecordStatus>(['provisional', 'final'])('of a session with a record is %s', (status) => {
    expect(stateOf('2026-02-25', { status })).toBe(status);
    expect(stateOf('2026-01-06', { status })).toBe(status);
    expect(stateOf('2003-09-10', { status })).toBe(status);
  });

  it('turns from future to pending with the close, and to late when due', () => {
    const session = day('2026-02-25');
    const close = sessionClose(session).getTime();
    const due = dueInstant(session, nextDay).getTime();

    const states = [close - 1, close, due - 1, due].map((at) =>
      stateOf(session, { at: new Date(at) }),
    );

    expect(states).toEqual(['future', 'pending', 'pending', 'late']);
  });

  it('knows an early close', () => {
    expect(stateOf('2026-11-27', { at: new Date('2026-11-27T18:00:00Z') })).toBe('pending');
    expect(stateOf('2026-11-25', { at: new Date('2026-11-25T18:00:00Z') })).toBe('future');
  });

  it('follows the publication schedule', () => {
    const evening = { at: new Date('2026-02-25T22:30:00Z') };

    expect(stateOf('2026-02-25', { ...evening, schedule: sameDay })).toBe('late');
    expect(stateOf('2026-02-25', { ...evening, schedule: nextDay })).toBe('pending');
  });

  it('misses nothing in a table without a record', () => {
    const empty = { oldestDate: undefined };

    expect(stateOf('2026-01-06', empty)).toBe('beforeCoverage');
    expect(stateOf('2026-02-25', empty)).toBe('late');
  });

  it('has the last three due sessions late and no other, whenever one looks', () => {
    const aSession = anyDate('2004-01-05', '2040-12-31').filter(isSession);

    fc.assert(
      fc.property(aSession, fc.constantFrom(nextDay, sameDay), (latest, schedule) => {
        const known = { ...thursdayMorning, schedule, oldestDate: day('2003-09-10') };
        const at = dueInstant(latest, schedule);
        const around = sessionsBetween(day('2003-12-15'), nextSession(latest)).slice(-8);

        const states = around.map((date) => sessionState(date, { ...known, at }));

        expect(states.slice(0, 4)).toEqual(['missing', 'missing', 'missing', 'missing']);
        expect(states.slice(4, 7)).toEqual(['late', 'late', 'late']);
        expect(['future', 'pending']).toContain(states.at(7));
      }),
    );
  });
});
