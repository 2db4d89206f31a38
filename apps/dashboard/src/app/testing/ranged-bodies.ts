import { type FootingFragment, type StandingsQuery, type SymbolQuery } from '@tre/movers-contract';
import { statusBody } from './session-body';

/** What every answer stands on: records from the 25th to the 29th of August 2025, three symbols watched. */
export function footingBody(changes: Partial<FootingFragment> = {}): FootingFragment {
  return {
    dataStatus: { ...statusBody(), firstSession: '2025-08-25' },
    latestSession: { date: '2025-08-29', status: 'FINAL', source: 'MASSIVE' },
    watchlist: [
      { symbol: 'AAPL', name: 'Apple' },
      { symbol: 'NVDA', name: 'NVIDIA' },
      { symbol: 'TSLA', name: 'Tesla' },
    ],
    ...changes,
  };
}

/** The standings of those five sessions: TSLA won three of them, NVDA two. */
export function standingsBody(changes: Partial<StandingsQuery> = {}): StandingsQuery {
  return {
    ...footingBody(),
    coverage: { sessions: 5, provisional: 0, missingSessions: [] },
    leaderboard: {
      records: 5,
      standings: [
        standingBody('TSLA', { wins: 3, upWins: 2, downWins: 1, currentStreak: 1 }),
        standingBody('NVDA', { wins: 2, upWins: 1, downWins: 1 }),
      ],
    },
    rangeMovers: {
      movers: [
        { symbol: 'NVDA', changePercent: -6, missingSessions: [] },
        { symbol: 'AAPL', changePercent: 2, missingSessions: [] },
        { symbol: 'TSLA', changePercent: null, missingSessions: ['2025-08-27'] },
      ],
    },
    ...changes,
  };
}

/** A symbol that won between 2 % and −3.5 %. */
export function standingBody(
  symbol: string,
  changes: Partial<StandingsQuery['leaderboard']['standings'][number]> = {},
): StandingsQuery['leaderboard']['standings'][number] {
  return {
    symbol,
    wins: 1,
    upWins: 1,
    downWins: 0,
    best: { date: '2025-08-28', changePercent: 2 },
    worst: { date: '2025-08-29', changePercent: -3.5 },
    meanAbsolutePercent: 2.675,
    currentStreak: 0,
    longestStreak: 1,
    ...changes,
  };
}

const DATES = ['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29'] as const;

/** TSLA's changes in those sessions, null where it does not rank; AAPL rises by 1 % in each, NVDA won the first. */
export function symbolBody(
  changes: readonly (number | null)[] = [1, 10, -10, 2, -3.5],
  other: Partial<SymbolQuery> = {},
): SymbolQuery {
  const changeOf = (index: number) => changes[index] ?? null;
  return {
    ...footingBody(),
    symbol: {
      symbol: 'TSLA',
      name: 'Tesla',
      isWatched: true,
      sessions: DATES.map((date, index) => {
        const change = changeOf(index);
        return {
          date,
          status: 'FINAL',
          row: change === null ? null : { changePercent: change, openChangePercent: change / 2 },
          missing: change === null ? { reason: 'NO_BAR' } : null,
        };
      }),
    },
    winners: DATES.map((date, index) => ({ date, symbol: index === 0 ? 'NVDA' : 'TSLA' })),
    days: DATES.map((date, index) => {
      const change = changeOf(index);
      return {
        session: {
          date,
          board: [
            { symbol: 'AAPL', changePercent: 1 },
            ...(change === null ? [] : [{ symbol: 'TSLA', changePercent: change }]),
          ],
        },
      };
    }),
    ...other,
  };
}
