import { type Basis } from '@tre/movers-domain';
import { type LatestAnswer, type LatestSession } from './latest-answer';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { percentText, senseOf } from '../wording/percent-text';
import { otherBasis, rankedBoard, winnerOn, type RankedRow } from './ranked-board';

/** What the top mover's lines say of its move, most telling first; each is a sentence without a full stop. */
export function topMoverFacts(
  answer: LatestAnswer,
  session: LatestSession,
  basis: Basis,
): readonly string[] {
  const board = rankedBoard(session, basis);
  const [top, runnerUp] = board;
  if (top === undefined) return [];
  return [
    inTwoParts(top, basis),
    ...(runnerUp === undefined
      ? []
      : [
          sessionText.runnerUp(runnerUp.symbol, percentText(runnerUp.change)),
          breadth(board),
          ...onOtherBasis(session, top, basis),
        ]),
    ...amongWinners(basis === 'previousClose' ? answer.latestWinners : answer.otherWinners, top),
  ];
}

/** The day is the gap and the session. */
function inTwoParts({ gap, otherChange }: RankedRow, basis: Basis): string {
  const other = percentText(otherChange);
  if (basis === 'previousClose') {
    return gap === null
      ? sessionText.inSession(other)
      : sessionText.gapThen(percentText(gap), other);
  }
  return gap === null
    ? sessionText.closeToClose(other)
    : sessionText.gapBefore(percentText(gap), other);
}

/** Whether it was the stock or all of them. */
function breadth(board: readonly RankedRow[]): string {
  const count = { up: 0, down: 0, level: 0 };
  for (const { change } of board) count[senseOf(change)] += 1;
  const mean = board.reduce((sum, { change }) => sum + change, 0) / board.length;
  return sessionText.breadth(count.up, count.down, count.level, percentText(mean));
}

function onOtherBasis(session: LatestSession, top: RankedRow, basis: Basis): readonly string[] {
  const other = otherBasis(basis);
  const winner = winnerOn(other, session);
  if (winner === null) return [];
  return winner.symbol === top.symbol
    ? [sessionText.otherBasisSame(shellText.basis[other])]
    : [
        sessionText.otherBasisDiffers(
          shellText.basis[other],
          winner.symbol,
          percentText(winner.changePercent),
        ),
      ];
}

const FEWEST_TO_COMPARE = 5;

/** Whether it was unusual, as far as the last winners tell. */
function amongWinners(
  winners: readonly { readonly symbol: string; readonly changePercent: number }[],
  top: RankedRow,
): readonly string[] {
  if (winners.length < FEWEST_TO_COMPARE) return [];
  const times = winners.filter(({ symbol }) => symbol === top.symbol).length;
  const larger = winners.filter(
    ({ changePercent }) => Math.abs(changePercent) > Math.abs(top.change),
  ).length;
  return [sessionText.wins(times, winners.length), sessionText.place(larger + 1, winners.length)];
}
