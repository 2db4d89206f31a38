import {
  type LatestQuery,
  type SessionOnQuery,
  type SessionRowFragment,
  type ShownSessionFragment,
  type WinnerBarFragment,
} from '@tre/movers-contract';
import { readAnswer } from '../questions/read-answer';
import {
  latestQuestion,
  sessionQuestion,
  type SessionAnswer,
  type ShownSession,
} from '../session/session-answer';

/** The record of the session on screen, as the API sends it. */
export type SessionBody = ShownSessionFragment;

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
  const known = {
    ...{ open: 100, close: 100, volume: 1_000_000, previousClose: 100 },
    ...{ timesUsual: null, otherTimesUsual: null, relativeVolume: null },
    ...{ lastLargerMove: null, otherLastLargerMove: null },
  };
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
  changes: Partial<WinnerBarFragment> = {},
): WinnerBarFragment {
  return { date, symbol, changePercent, status: 'FINAL', revision: 0, missingCount: 0, ...changes };
}

/** A session of the map whose top mover is TSLA on both bases. */
export function rowBody(
  date: string,
  changePercent: number,
  openChangePercent: number,
  changes: Partial<SessionRowFragment> = {},
): SessionRowFragment {
  return {
    date,
    winner: { symbol: 'TSLA', changePercent },
    otherWinner: { symbol: 'TSLA', changePercent: openChangePercent },
    board: [
      { symbol: 'TSLA', changePercent, openChangePercent },
      { symbol: 'MSFT', changePercent: 0.1, openChangePercent: -0.1 },
    ],
    ...changes,
  };
}

/** A whole answer as the API sends it inside `data`. */
export function latestData(changes: Partial<LatestQuery> = {}): LatestQuery {
  return {
    dataStatus: statusBody(),
    holdBeyond: { holdBeyondPercent: 40 },
    latestSession: { date: '2025-08-29', status: 'FINAL', source: 'MASSIVE' },
    shown: sessionBody(),
    rows: [rowBody('2025-08-28', 2.01, 2.5), rowBody('2025-08-29', -3.5, -4)],
    winners: [
      winnerBody('2025-08-27', 'MSFT', 0.94),
      winnerBody('2025-08-28', 'GOOGL', 2.01),
      winnerBody('2025-08-29', 'TSLA', -3.5),
    ],
    otherWinners: [
      winnerBody('2025-08-27', 'MSFT', 0.9),
      winnerBody('2025-08-28', 'AAPL', 2.5),
      winnerBody('2025-08-29', 'TSLA', -4),
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

/** The answer for a date as the API sends it inside `data`: a Saturday's unless told otherwise. */
export function sessionOnData(
  day: Partial<SessionOnQuery['day']> = {},
  changes: Partial<SessionOnQuery> = {},
): SessionOnQuery {
  const { shown: _, ...data } = latestData();
  const weekend = {
    ...({ date: '2025-08-30', state: 'WEEKEND', holiday: null, earlyClose: null } as const),
    ...{ dueAt: null, session: null },
  };
  return { ...data, day: { ...weekend, ...day }, next: { session: null }, ...changes };
}

/** {@link latestData}, read. */
export function latestAnswer(changes: Partial<LatestQuery> = {}): SessionAnswer {
  return readAnswer({ data: latestData(changes) }, latestQuestion.read);
}

/** {@link sessionOnData}, read. */
export function sessionOnAnswer(
  day: Partial<SessionOnQuery['day']> = {},
  changes: Partial<SessionOnQuery> = {},
): SessionAnswer {
  return readAnswer({ data: sessionOnData(day, changes) }, sessionQuestion.read);
}

/** {@link sessionBody}, read. */
export function shownSession(changes: Partial<SessionBody> = {}): ShownSession {
  const { shown } = latestAnswer({ shown: sessionBody(changes) });
  if (shown === null) throw new Error('the answer lost its session');
  return shown;
}
