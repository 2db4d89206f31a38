import { newYorkDate, type Basis } from '@tre/movers-domain';
import { type ShownSession } from './session-answer';
import { shellText } from '../text/shell-text';
import { stateText } from '../text/state-text';
import { percentText } from '../wording/percent-text';
import { sessionDateText } from '../wording/session-date-text';

/** That a final record was changed: the word for it, and what it was and is. */
export interface Correction {
  readonly label: string;
  readonly sentence: string;
}

/** The last correction; the history tells of winners close to close, and only when one changed. */
export function correctionOf(session: ShownSession, basis: Basis): Correction | undefined {
  const { revision, history } = session;
  if (revision === 0) return undefined;
  const is = history.at(-1);
  const was = history.at(-2);
  if (is === undefined || was === undefined || !corrects(is)) {
    return { label: stateText.corrected, sentence: stateText.boardCorrected };
  }
  const told =
    basis === 'previousClose'
      ? stateText.correction(headline(was), headline(is))
      : stateText.correctionElsewhere(shellText.basis.previousClose, headline(was), headline(is));
  return {
    label: stateText.correctedOn(sessionDateText(newYorkDate(is.at))),
    sentence: is.cause === 'WATCHLIST' ? `${told} ${stateText.watchlistChanged}` : told,
  };
}

type Entry = ShownSession['history'][number];

function corrects({ cause }: Entry): boolean {
  return cause === 'UPSTREAM' || cause === 'WATCHLIST';
}

function headline({ symbol, changePercent }: Entry): string {
  return `${symbol} ${percentText(changePercent)}`;
}
