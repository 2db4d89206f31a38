import { type LatestQuery } from '@tre/movers-contract';
import { readAnswer } from '../questions/read-answer';
import { latestQuestion, type LatestAnswer, type LatestSession } from '../session/latest-answer';

/** The record of the session on screen, as the API sends it. */
export type SessionBody = NonNullable<LatestQuery['latestSession']>;

/** A session of four: one far down, one up, two little. */
export function sessionBody(changes: Partial<SessionBody> = {}): SessionBody {
  return {
    date: '2025-08-29',
    previousDate: '2025-08-28',
    status: 'FINAL',
    source: 'MASSIVE',
    fetchedAt: '2025-08-30T04:31:00.000Z',
    firstPublishedAt: '2025-08-30T04:31:00.000Z',
    revision: 0,
    watchlistSize: 4,
    winner: { symbol: 'TSLA', changePercent: -3.5 },
    otherWinner: { symbol: 'TSLA', changePercent: -4 },
    missing: [],
    history: [
      { at: '2025-08-30T04:31:00.000Z', cause: 'CREATED', symbol: 'TSLA', changePercent: -3.5 },
    ],
    board: [
      boardRow('TSLA', -3.5, -4, { previousClose: 200, open: 201, close: 193, volume: 81_100_000 }),
      boardRow('GOOGL', 1.5, 1),
      boardRow('MSFT', -0.5, 2),
      boardRow('AAPL', 0.004, 0),
    ],
    ...changes,
  };
}

/** A ranked symbol with changes close to close and open to close. */
export function boardRow(
  symbol: string,
  changePercent: number,
  openChangePercent: number,
  bar: Partial<SessionBody['board'][number]> = {},
): SessionBody['board'][number] {
  const known = { open: 100, close: 100, volume: 1_000_000, previousClose: 100 };
  return { symbol, changePercent, openChangePercent, ...known, ...bar };
}

/** The state of the data on the Saturday after {@link sessionBody}'s session. */
export function statusBody(
  changes: Partial<LatestQuery['dataStatus']> = {},
): LatestQuery['dataStatus'] {
  return {
    punctuality: 'OK',
    firstSession: '2024-08-15',
    latestSession: '2025-08-29',
    expectedSession: '2025-08-29',
    nextSession: '2025-09-02',
    nextDueAt: '2025-09-03T04:30:00.000Z',
    schedule: { dueAt: '00:30', daysAfterSession: 1, catchUps: ['03:30', '06:30'] },
    ...changes,
  };
}

/** A winner of the last sessions, final and complete. */
export function winnerBody(
  date: string,
  symbol: string,
  changePercent: number,
  changes: Partial<LatestQuery['latestWinners'][number]> = {},
): LatestQuery['latestWinners'][number] {
  return { date, symbol, changePercent, status: 'FINAL', revision: 0, missingCount: 0, ...changes };
}

/** A whole answer as the API sends it inside `data`. */
export function latestData(changes: Partial<LatestQuery> = {}): LatestQuery {
  return {
    dataStatus: statusBody(),
    latestSession: sessionBody(),
    latestWinners: [
      winnerBody('2025-08-27', 'MSFT', 0.94),
      winnerBody('2025-08-28', 'GOOGL', 2.01),
      winnerBody('2025-08-29', 'TSLA', -3.5),
    ],
    otherWinners: [
      { date: '2025-08-27', symbol: 'MSFT', changePercent: 0.9 },
      { date: '2025-08-28', symbol: 'AAPL', changePercent: 2.5 },
      { date: '2025-08-29', symbol: 'TSLA', changePercent: -4 },
    ],
    watchlist: [
      { symbol: 'AAPL', name: 'Apple' },
      { symbol: 'MSFT', name: 'Microsoft' },
      { symbol: 'GOOGL', name: 'Alphabet' },
      { symbol: 'TSLA', name: 'Tesla' },
    ],
    ...changes,
  };
}

/** {@link latestData}, read. */
export function latestAnswer(changes: Partial<LatestQuery> = {}): LatestAnswer {
  return readAnswer({ data: latestData(changes) }, latestQuestion.read);
}

/** {@link sessionBody}, read. */
export function latestSession(changes: Partial<SessionBody> = {}): LatestSession {
  const { latestSession: session } = latestAnswer({ latestSession: sessionBody(changes) });
  if (session === null) throw new Error('the answer lost its session');
  return session;
}
