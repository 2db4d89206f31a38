import { contentHashOf } from './content-hash';
import { isMissing, judgeSymbol } from './judge-symbol';
import { precedenceOf, type Completeness } from './precedence';
import { compareRows, pickWinners } from './rank';
import { type JudgingRules, type SessionEvidence } from './session-evidence';
import {
  type BoardRow,
  type JudgedSession,
  type MissingSymbol,
  type RecordStatus,
} from './session-record';
import { previousSession } from './trading-calendar';

const SETTLED_SHARE_PERCENT = 80;

/**
 * Judges a session by its evidence: ranks the watchlist's symbols, says who is missing and whether the result is
 * final (ADRs 0001 to 0004, 0007, 0010); undefined where no symbol ranks.
 */
export function judgeSession(
  evidence: SessionEvidence,
  rules: JudgingRules,
): JudgedSession | undefined {
  const { date } = evidence;
  const { source, fetchedAt } = rules;
  const watchlist = [...new Set(rules.watchlist)].sort();
  const verdicts = watchlist.map((symbol) => judgeSymbol(symbol, evidence, rules));
  const missing = verdicts.filter(isMissing);
  const board = verdicts
    .flatMap((verdict) => (isMissing(verdict) ? [] : verdict))
    .sort((a, b) => compareRows(a, b, 'previousClose'));
  const winners = pickWinners(board);
  const winner = winners.previousClose.any;
  if (winner === null) return undefined;

  const status = statusOf(board, missing, rules);
  const contentHash = contentHashOf({ status, watchlist, missing, board, winners });
  const completeness = completenessOf(status, missing);
  return {
    schemaVersion: 1,
    date,
    year: date.slice(0, 4),
    status,
    previousDate: previousSession(date),
    ...winner,
    winners,
    board,
    watchlist,
    watchlistSize: watchlist.length,
    missing,
    source,
    fetchedAt,
    precedence: precedenceOf({ completeness, fetchedAt, contentHash }),
    contentHash,
  };
}

function statusOf(
  board: readonly BoardRow[],
  missing: readonly MissingSymbol[],
  { settled }: JudgingRules,
): RecordStatus {
  if (missing.some(isHeld)) return 'provisional';
  if (missing.every(({ reason }) => reason === 'gone')) return 'final';
  const size = board.length + missing.length;
  return settled && board.length * 100 >= size * SETTLED_SHARE_PERCENT ? 'final' : 'provisional';
}

function isHeld({ reason }: MissingSymbol): boolean {
  return reason === 'held' || reason === 'unreflectedSplit';
}

function completenessOf(status: RecordStatus, missing: readonly MissingSymbol[]): Completeness {
  if (status === 'provisional') return 0;
  return missing.length === 0 ? 2 : 1;
}
