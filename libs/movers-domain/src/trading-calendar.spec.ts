import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyDate } from './testing/arbitraries';
import { knownYears } from './testing/known-sessions';
import { day } from './testing/session-fixture';
import {
  CALENDAR_START,
  isSession,
  lastSessions,
  marketDay,
  nextSession,
  previousSession,
  sessionsBetween,
} from './trading-calendar';
import { dateOfDayNumber, dayNumber, weekday, type TradingDate } from './trading-date';

interface NamedDate {
  readonly date: string;
  readonly name: string;
}

function everyDay(from: string, to: string): readonly TradingDate[] {
  const first = dayNumber(day(from));
  return Array.from({ length: dayNumber(day(to)) - first + 1 }, (_, index) =>
    dateOfDayNumber(first + index),
  );
}

function closuresIn(dates: readonly TradingDate[]): readonly NamedDate[] {
  return dates.flatMap((date) => {
    const market = marketDay(date);
    return market.kind === 'holiday' ? { date, name: market.name } : [];
  });
}

function earlyClosesIn(dates: readonly TradingDate[]): readonly NamedDate[] {
  return dates.flatMap((date) => {
    const market = marketDay(date);
    return market.kind === 'session' && market.earlyClose !== null
      ? { date, name: market.earlyClose, close: market.closesAt }
      : [];
  });
}

describe('marketDay', () => {
  it.each(knownYears)('knows the exchange in $year', ({ year, closed, early, sessions }) => {
    const dates = everyDay(`${year}-01-01`, `${year}-12-31`);
    const monthAndDay = ({ date }: NamedDate) => date.slice('YYYY-'.length);

    const closures = closuresIn(dates).map(monthAndDay);
    const earlyCloses = earlyClosesIn(dates).map(monthAndDay);

    expect(closures.join(' ')).toBe(closed);
    expect(earlyCloses.join(' ')).toBe(early);
    expect(dates.filter(isSession)).toHaveLength(sessions);
  });

  it.each([
    ['2003-12-24', 'Christmas Eve'],
    ['2003-12-26', 'Day after Christmas'],
    ['2005-11-25', 'Day after Thanksgiving'],
    ['2006-07-03', 'Day before Independence Day'],
  ])('ends %s at 13:00: %s', (date, earlyClose) => {
    expect(marketDay(day(date))).toEqual({ kind: 'session', closesAt: '13:00', earlyClose });
  });

  it.each(['2005-07-01', '2008-12-26', '2009-07-02', '2014-12-26', '2021-12-31', '2025-12-26'])(
    'lets %s end as usual',
    (date) => {
      expect(marketDay(day(date))).toEqual({
        kind: 'session',
        closesAt: '16:00',
        earlyClose: null,
      });
    },
  );

  it.each([
    ['2004-06-11', 'National Day of Mourning (Ronald Reagan)'],
    ['2007-01-02', 'National Day of Mourning (Gerald Ford)'],
    ['2012-10-29', 'Hurricane Sandy'],
    ['2012-10-30', 'Hurricane Sandy'],
    ['2018-12-05', 'National Day of Mourning (George H.W. Bush)'],
    ['2025-01-09', 'National Day of Mourning (Jimmy Carter)'],
    ['2024-03-29', 'Good Friday'],
  ])('closes %s for %s', (date, name) => {
    expect(marketDay(day(date))).toEqual({ kind: 'holiday', name });
  });

  it('calls a holiday on a weekend a weekend', () => {
    expect(marketDay(day('2027-07-04'))).toEqual({ kind: 'weekend' });
  });

  it('never names a day that would have no trading anyway', () => {
    fc.assert(
      fc.property(anyDate('2003-09-10', '2150-12-31'), (date) => {
        const isWeekend = [0, 6].includes(weekday(date));

        expect(marketDay(date).kind === 'weekend').toBe(isWeekend);
      }),
    );
  });

  const truthFile = join(
    process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../shared'),
    'calendar/nyse-sessions-truth.json',
  );
  const itWithTruth = existsSync(truthFile) ? it : it.skip;

  itWithTruth(
    'equals the truth of 2010-2027 day by day (skipped where TRE_TRUTH_DIR has none)',
    () => {
      const truth = JSON.parse(readFileSync(truthFile, 'utf8'));
      const dates = everyDay('2010-01-01', '2027-12-31');

      const closures = closuresIn(dates);
      const earlyCloses = earlyClosesIn(dates);

      expect(closures).toEqual(truth.closures);
      expect(earlyCloses).toEqual(truth.earlyCloses);
    },
  );
});

describe('sessionsBetween', () => {
  it('holds both ends', () => {
    expect(sessionsBetween(day('2026-02-13'), day('2026-02-18'))).toEqual([
      '2026-02-13',
      '2026-02-17',
      '2026-02-18',
    ]);
  });

  it('is empty from a later date to an earlier one, and over a weekend', () => {
    expect(sessionsBetween(day('2026-02-18'), day('2026-02-13'))).toEqual([]);
    expect(sessionsBetween(day('2026-02-28'), day('2026-03-01'))).toEqual([]);
  });

  it('is every date that is a session', () => {
    const aDate = anyDate('2003-09-10', '2008-12-31');

    fc.assert(
      fc.property(aDate, aDate, (from, to) => {
        const oneByOne = from <= to ? everyDay(from, to).filter(isSession) : [];

        expect(sessionsBetween(from, to)).toEqual(oneByOne);
      }),
      { numRuns: 50 },
    );
  });

  it('counts the sessions of twenty years', () => {
    expect(sessionsBetween(day('2004-01-01'), day('2023-12-31'))).toHaveLength(5033);
  });

  it('begins with the first session of the upstream', () => {
    expect(sessionsBetween(CALENDAR_START, CALENDAR_START)).toEqual(['2003-09-10']);
  });
});

describe('previousSession and nextSession', () => {
  it.each([
    ['2026-02-17', '2026-02-13', '2026-02-18'],
    ['2026-02-14', '2026-02-13', '2026-02-17'],
    ['2025-01-09', '2025-01-08', '2025-01-10'],
    ['2012-10-29', '2012-10-26', '2012-10-31'],
    ['2027-01-01', '2026-12-31', '2027-01-04'],
  ])('stand around %s', (date, before, after) => {
    expect(previousSession(day(date))).toBe(before);
    expect(nextSession(day(date))).toBe(after);
  });

  it('undo each other on sessions', () => {
    fc.assert(
      fc.property(anyDate('2003-09-10', '2100-12-31').filter(isSession), (session) => {
        expect(nextSession(previousSession(session))).toBe(session);
        expect(previousSession(nextSession(session))).toBe(session);
      }),
    );
  });
});

describe('lastSessions', () => {
  it('ends at the date where that is a session', () => {
    expect(lastSessions(3, day('2026-02-18'))).toEqual(['2026-02-13', '2026-02-17', '2026-02-18']);
  });

  it('ends before the date where that is none', () => {
    expect(lastSessions(2, day('2026-02-16'))).toEqual(['2026-02-12', '2026-02-13']);
  });

  it('is empty for a count of zero', () => {
    expect(lastSessions(0, day('2026-02-18'))).toEqual([]);
  });
});
