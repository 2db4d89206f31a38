import {
  addDays,
  marketDay,
  newYorkDate,
  sessionClose,
  type TradingDate,
} from '@tre/movers-domain';
import { type SessionAnswer } from './session-answer';
import { stateText } from '../text/state-text';
import { instantText, newYorkTimeText, type Reading } from '../wording/instant-text';
import { nearDateText, possessiveDateText } from '../wording/session-date-text';

/** What comes after the session on screen: closures on the way, and the session whose data is due next. */
export function comingSentences(
  { expectedSession, nextSession, nextDueAt }: SessionAnswer['dataStatus'],
  shown: TradingDate | undefined,
  reading: Reading,
): readonly string[] {
  const today = newYorkDate(reading.at);
  const from = shown !== undefined && shown > expectedSession ? shown : expectedSession;
  return [...closures(from, nextSession, today), next(nextSession, nextDueAt, reading)];
}

function next(session: TradingDate, dueAt: Date, reading: Reading): string {
  const whose = possessiveDateText(session, newYorkDate(reading.at));
  const due = instantText(dueAt, reading);
  const closesAt = sessionClose(session);
  if (closesAt <= reading.at) return stateText.pending(whose, newYorkTimeText(closesAt), due);
  const day = marketDay(session);
  const early = day.kind === 'session' && day.earlyClose !== null;
  return early ? stateText.nextEarly(whose, due) : stateText.next(whose, due);
}

function closures(from: TradingDate, to: TradingDate, today: TradingDate): readonly string[] {
  const sentences: string[] = [];
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) {
    const day = marketDay(date);
    if (day.kind === 'holiday')
      sentences.push(stateText.closed(nearDateText(date, today), day.name));
  }
  return sentences;
}
