import fc from 'fast-check';
import { leaderboard, type WonSession } from './leaderboard';
import { pickWinners } from './rank';
import { type Basis, type Direction, type Winners } from './session-record';
import { inDollars, someRows, type RowInCents } from './testing/arbitraries';
import { aRow, day } from './testing/session-fixture';
import { parseTicker } from './ticker';
import { sessionsBetween } from './trading-calendar';
import { type TradingDate } from './trading-date';

interface SessionWinners {
  readonly date: TradingDate;
  readonly winners: Winners;
}

/** The winners on one basis in one direction. */
function won(
  sessions: readonly SessionWinners[],
  basis: Basis,
  direction: Direction,
): readonly WonSession[] {
  return sessions.map(({ date, winners }) => ({ date, winner: winners[basis][direction] }));
}

/** A session in which each symbol goes from 100 by these percent, at first unchanged from the previous close. */
function session(date: string, changes: Readonly<Record<string, number>>): SessionWinners {
  const rows = Object.entries(changes).map(([symbol, change]) =>
    aRow(parseTicker(symbol), { previousClose: 100, open: 100, close: 100 + change }),
  );
  return { date: day(date), winners: pickWinners(rows) };
}

const week = [
  session('2025-08-25', { AAPL: 3, MSFT: 1 }),
  session('2025-08-26', { AAPL: -4, MSFT: 2 }),
  session('2025-08-27', { AAPL: 1, MSFT: -2 }),
  session('2025-08-28', { AAPL: 5, MSFT: 1 }),
  session('2025-08-29', { AAPL: 5, MSFT: 0 }),
];

describe('leaderboard', () => {
  it('sums up the wins of each symbol, most wins first', () => {
    expect(leaderboard(won(week, 'previousClose', 'any'))).toEqual([
      {
        symbol: 'AAPL',
        wins: 4,
        upWins: 3,
        downWins: 1,
        best: { date: '2025-08-28', changePercent: 5 },
        worst: { date: '2025-08-26', changePercent: -4 },
        meanAbsolutePercent: 4.25,
        currentStreak: 2,
        longestStreak: 2,
      },
      {
        symbol: 'MSFT',
        wins: 1,
        upWins: 0,
        downWins: 1,
        best: { date: '2025-08-27', changePercent: -2 },
        worst: { date: '2025-08-27', changePercent: -2 },
        meanAbsolutePercent: 2,
        currentStreak: 0,
        longestStreak: 1,
      },
    ]);
  });

  it('names the oldest of equal changes as the best and as the worst', () => {
    const level = [
      session('2025-08-25', { AAPL: 3 }),
      session('2025-08-26', { AAPL: -2 }),
      session('2025-08-27', { AAPL: 3 }),
      session('2025-08-28', { AAPL: -2 }),
    ];

    expect(leaderboard(won(level, 'previousClose', 'any'))).toMatchObject([
      { best: { date: '2025-08-25' }, worst: { date: '2025-08-26' } },
    ]);
  });

  it('counts falls alone when asked for falls', () => {
    expect(leaderboard(won(week, 'previousClose', 'down'))).toMatchObject([
      { symbol: 'AAPL', wins: 1, upWins: 0, downWins: 1 },
      { symbol: 'MSFT', wins: 1, upWins: 0, downWins: 1 },
    ]);
  });

  it('puts the larger mean absolute change first on equal wins, then the alphabet', () => {
    const level = [
      session('2025-08-25', { MSFT: 3 }),
      session('2025-08-26', { NVDA: -4 }),
      session('2025-08-27', { AAPL: 3 }),
    ];

    const symbols = leaderboard(won(level, 'open', 'any')).map(({ symbol }) => symbol);

    expect(symbols).toEqual(['NVDA', 'AAPL', 'MSFT']);
  });

  it('breaks a streak where a session has no record', () => {
    const withoutWednesday = week.filter(({ date }) => date !== '2025-08-27');

    expect(leaderboard(won(withoutWednesday, 'previousClose', 'any'))).toMatchObject([
      { symbol: 'AAPL', wins: 4, currentStreak: 2, longestStreak: 2 },
    ]);
  });

  it('holds a win by no change to be neither up nor down', () => {
    expect(leaderboard(won([session('2025-08-25', { AAPL: 0 })], 'open', 'any'))).toMatchObject([
      { wins: 1, upWins: 0, downWins: 0, meanAbsolutePercent: 0 },
    ]);
  });

  it('is empty over no session', () => {
    expect(leaderboard([])).toEqual([]);
  });

  it('agrees with counting by hand', () => {
    const dates = sessionsBetween(day('2025-08-18'), day('2025-09-12'));
    const someSessions = fc
      .array(fc.option(someRows, { freq: 5 }), { minLength: dates.length, maxLength: dates.length })
      .map((boards) => boards.flatMap((rows, index) => sessionOf(dates[index], rows)));

    fc.assert(
      fc.property(
        someSessions,
        fc.constantFrom<Basis>('previousClose', 'open'),
        fc.constantFrom<Direction>('any', 'up', 'down'),
        (sessions, basis, direction) => {
          const standings = leaderboard(won(sessions, basis, direction));

          expect(new Map(standings.map((standing) => [standing.symbol, standing]))).toEqual(
            countedByHand(sessions, dates, basis, direction),
          );
        },
      ),
    );
  });
});

function sessionOf(
  date: TradingDate | undefined,
  rows: readonly RowInCents[] | null,
): readonly SessionWinners[] {
  if (date === undefined || rows === null) return [];
  return [{ date, winners: pickWinners(rows.map((row) => inDollars(row))) }];
}

/** The standings by looking at each calendar session for each symbol anew. */
function countedByHand(
  sessions: readonly SessionWinners[],
  calendar: readonly TradingDate[],
  basis: Basis,
  direction: Direction,
) {
  const winnerOn = (date: TradingDate) =>
    sessions.find((each) => each.date === date)?.winners[basis][direction] ?? undefined;
  const upToNewest = calendar.filter((date) => date <= (sessions.at(-1)?.date ?? ''));
  const symbols = new Set(
    calendar.flatMap((date) => {
      const winner = winnerOn(date);
      return winner === undefined ? [] : [winner.symbol];
    }),
  );
  return new Map(
    [...symbols].map((symbol) => {
      const marks = upToNewest
        .map((date) => (winnerOn(date)?.symbol === symbol ? 'x' : ' '))
        .join('');
      const wins = calendar.flatMap((date) => {
        const winner = winnerOn(date);
        return winner?.symbol === symbol ? [{ date, changePercent: winner.changePercent }] : [];
      });
      const changes = wins.map(({ changePercent }) => changePercent);
      const dated = (changePercent: number) =>
        wins.find((win) => win.changePercent === changePercent);
      const absolute = changes.reduce((sum, change) => sum + Math.abs(change), 0);
      return [
        symbol,
        {
          symbol,
          wins: wins.length,
          upWins: changes.filter((change) => Math.sign(change) === 1).length,
          downWins: changes.filter((change) => Math.sign(change) === -1).length,
          best: dated(Math.max(...changes)),
          worst: dated(Math.min(...changes)),
          meanAbsolutePercent: expect.closeTo(absolute / wins.length, 6),
          currentStreak: /x*$/.exec(marks)?.[0].length,
          longestStreak: Math.max(...marks.split(' ').map((run) => run.length)),
        },
      ];
    }),
  );
}
