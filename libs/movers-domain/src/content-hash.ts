import { fingerprint } from './fingerprint';
import { roundPercent } from './percent-change';
import { type BoardRow, type JudgedSession, type Winners } from './session-record';

/** What of a session a correction is about. */
export type SessionContent = Pick<
  JudgedSession,
  'status' | 'watchlist' | 'missing' | 'board' | 'winners'
>;

/**
 * The hash of what a correction is about (ADR 0007): status, watchlist, which symbols are missing, each symbol's
 * change on both bases rounded to 0.01, and the symbols of the six winners. Prices, volumes and the reasons of the
 * missing are refreshed without a revision.
 */
export function contentHashOf(content: SessionContent): string {
  const { status, watchlist, missing, board, winners } = content;
  return fingerprint(
    JSON.stringify([
      status,
      watchlist.toSorted(),
      missing.map(({ symbol }) => symbol).toSorted(),
      board.map(roundedChanges).toSorted(),
      winnerSymbols(winners),
    ]),
  );
}

function roundedChanges({ symbol, changePercent, openChangePercent }: BoardRow): string {
  return `${symbol} ${roundPercent(changePercent)} ${roundPercent(openChangePercent)}`;
}

function winnerSymbols({ previousClose, open }: Winners): readonly (string | null)[] {
  return [previousClose, open]
    .flatMap(({ any, up, down }) => [any, up, down])
    .map((winner) => winner?.symbol ?? null);
}
