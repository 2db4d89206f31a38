import { type TradingDate } from '@tre/movers-domain';
import { sessionText } from '../text/session-text';
import { percentText } from '../wording/percent-text';
import { shortDateText } from '../wording/session-date-text';
import { type WinnerRow } from './winner-rows';

const MOST_NAMED = 8;

/** The top movers of the sessions since the one seen last, in a sentence; undefined where there is nothing new. */
export function sinceLastVisit(
  winners: readonly WinnerRow[],
  seen: TradingDate | undefined,
): string | undefined {
  const latest = winners.at(-1)?.date;
  if (seen === undefined || latest === undefined || seen >= latest) return undefined;
  const moves = winners
    .filter(({ date }) => date > seen)
    .flatMap(({ top }) => (top === null ? [] : [`${top.symbol} ${percentText(top.change)}`]));
  if (moves.length === 0) return undefined;
  const named = moves.slice(-MOST_NAMED);
  return sessionText.sinceLastVisit(
    shortDateText(seen, latest),
    named,
    moves.length - named.length,
  );
}
