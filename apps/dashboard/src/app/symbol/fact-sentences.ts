import { roundPercent } from '@tre/movers-domain';
import { symbolText as text } from '../text/symbol-text';
import { percentText } from '../wording/percent-text';
import { sessionDateText } from '../wording/session-date-text';
import { largestMoves, placeAmong, symbolFacts, type TotalMove } from './symbol-facts';
import { type SymbolSession } from './symbol-sessions';

const THIN_SPACE = '\u2009';

/** What a symbol's sessions come to, in words; `totals` hold the symbol's move first. */
export function factSentences(
  sessions: readonly SymbolSession[],
  totals: readonly TotalMove[],
): readonly string[] {
  const { ranked, rises, falls, usual, wins, upWins, downWins } = symbolFacts(sessions);
  const [rise] = largestMoves(sessions, 'up', 1);
  const [fall] = largestMoves(sessions, 'down', 1);
  const place = placeAmong(totals);
  return [
    ...(place === null || place.of < 2 ? [] : [text.place(place.place, place.of)]),
    text.wins(wins, ranked, upWins, downWins),
    text.risesFalls(rises, falls),
    ...(usual === null ? [] : [text.usual(`${roundPercent(usual).toFixed(2)}${THIN_SPACE}%`)]),
    ...(rise ? [text.largestRise(percentText(rise.change), sessionDateText(rise.date))] : []),
    ...(fall ? [text.largestFall(percentText(fall.change), sessionDateText(fall.date))] : []),
  ];
}
