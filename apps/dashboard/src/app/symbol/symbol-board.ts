import { type Basis } from '@tre/movers-domain';
import { type CoveredRange } from '../ranges/covered-range';
import { symbolText } from '../text/symbol-text';
import { factSentences } from './fact-sentences';
import { type SymbolAnswer } from './symbol-answer';
import { symbolBars } from './symbol-bars';
import { largestMoves, wonSessions } from './symbol-facts';
import { symbolLines } from './symbol-lines';
import { symbolSessions } from './symbol-sessions';

const MOST_MOVES = 5;
const MOST_WINS = 5;

/** All that the symbol view shows of a range in which some record knows the symbol. */
export function symbolBoard(answer: SymbolAnswer, range: CoveredRange, basis: Basis) {
  const sessions = symbolSessions(range.sessions, answer, basis);
  const lines = symbolLines(range.sessions, answer);
  const won = wonSessions(sessions);
  return {
    headline: {
      name: answer.symbol.name,
      total: lines.totals[0]?.total ?? null,
      gap: sessions.findLast(({ closeChange }) => closeChange === null)?.date,
      facts: factSentences(sessions, lines.totals),
    },
    last: range.to,
    lines: {
      picture: lines.picture,
      label: symbolText.lineLabel(answer.symbol.symbol, lines.picture.others.length),
    },
    bars: {
      picture: symbolBars(sessions),
      label: symbolText.changesLabel(answer.symbol.symbol, sessions.length),
    },
    rises: largestMoves(sessions, 'up', MOST_MOVES),
    falls: largestMoves(sessions, 'down', MOST_MOVES),
    won: won.slice(0, MOST_WINS),
    wins: won.length,
  };
}
