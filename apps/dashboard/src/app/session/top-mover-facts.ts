import { roundPercent, sessionsBetween, type Basis } from '@tre/movers-domain';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { percentText, senseOf } from '../wording/percent-text';
import { shortDateText } from '../wording/session-date-text';
import { timesText } from '../wording/times-text';
import { otherBasis, rankedBoard, winnerOn, type RankedRow } from './ranked-board';
import { type SessionAnswer, type ShownSession } from './session-answer';

/** What the top mover's lines say of its move, most telling first; each is a sentence without a full stop. */
export function topMoverFacts(
  answer: SessionAnswer,
  session: ShownSession,
  basis: Basis,
): readonly string[] {
  const board = rankedBoard(session, basis);
  const [top, runnerUp] = board;
  if (top === undefined) return [];
  return [
    ...howUnusual(answer, session, top),
    inTwoParts(top, basis),
    ...(runnerUp === undefined
      ? []
      : [behind(top, runnerUp), breadth(board), ...onOtherBasis(session, top, basis)]),
    ...followed(answer, top, basis),
  ];
}

/** The last larger move is looked for in as many sessions before (design 7). */
const LARGER_WITHIN = 260;
/** Fewer sessions tell nothing of what is rare. */
const FEWEST_TO_COMPARE = 20;

function howUnusual(
  { dataStatus: { firstSession } }: SessionAnswer,
  { date }: ShownSession,
  { change, timesUsual, lastLargerMove }: RankedRow,
): readonly string[] {
  const direction = senseOf(change) === 'down' ? 'fall' : 'rise';
  const before = firstSession === null ? 0 : sessionsBetween(firstSession, date).length - 1;
  const parts = [
    ...(timesUsual === null ? [] : [sessionText.timesUsual(timesText(timesUsual))]),
    ...largestSince(direction, lastLargerMove, before, date),
  ];
  const sentence = parts.join(', ');
  return sentence === '' ? [] : [sentence.charAt(0).toUpperCase() + sentence.slice(1)];
}

function largestSince(
  direction: 'rise' | 'fall',
  larger: RankedRow['lastLargerMove'],
  sessionsBefore: number,
  date: ShownSession['date'],
): readonly string[] {
  if (larger !== null) {
    return [
      sessionText.largestSince(
        direction,
        shortDateText(larger.date, date),
        percentText(larger.changePercent),
      ),
    ];
  }
  if (sessionsBefore < FEWEST_TO_COMPARE) return [];
  return [sessionText.largestIn(direction, Math.min(sessionsBefore, LARGER_WITHIN))];
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

/** The margin is that of the figures as they are shown, so that a reader can subtract. */
function behind(top: RankedRow, { symbol, change, timesUsual }: RankedRow): string {
  const size = (one: number) => Math.abs(roundPercent(one));
  const margin = (size(top.change) - size(change)).toFixed(2);
  const usual = timesUsual === null ? null : timesText(timesUsual);
  return sessionText.runnerUp(symbol, percentText(change), usual, margin);
}

/** Whether it was the stock or all of them; counted like the API's `breadth`, by the sign before rounding. */
function breadth(board: readonly RankedRow[]): string {
  const up = board.filter(({ change }) => change > 0).length;
  const down = board.filter(({ change }) => change < 0).length;
  const mean = board.reduce((sum, { change }) => sum + change, 0) / board.length;
  return sessionText.breadth(up, down, board.length - up - down, percentText(mean));
}

function onOtherBasis(session: ShownSession, top: RankedRow, basis: Basis): readonly string[] {
  const other = otherBasis(basis);
  const winner = winnerOn(other, session);
  if (winner === null || winner.symbol === top.symbol) return [];
  return [
    sessionText.otherBasisDiffers(
      shellText.basis[other],
      winner.symbol,
      percentText(winner.changePercent),
    ),
  ];
}

/** What the symbol did in the session after, and who moved most in it. */
function followed({ next }: SessionAnswer, top: RankedRow, basis: Basis): readonly string[] {
  const row = next?.board.find(({ symbol }) => symbol === top.symbol);
  const winner = next && winnerOn(basis, next);
  if (!row || !winner) return [];
  const change = basis === 'previousClose' ? row.changePercent : row.openChangePercent;
  return [
    winner.symbol === top.symbol
      ? sessionText.followedAgain(top.symbol, percentText(change))
      : sessionText.followed(
          top.symbol,
          percentText(change),
          winner.symbol,
          percentText(winner.changePercent),
        ),
  ];
}
