import { addDays, marketDay, newYorkDate, newYorkInstant, type Basis } from '@tre/movers-domain';
import { type SessionAnswer, type ShownSession } from './session-answer';
import { stateText } from '../text/state-text';
import { instantText, laterInstantText, type Reading } from '../wording/instant-text';
import { possessiveDateText } from '../wording/session-date-text';
import { comingSentences } from './coming-sentences';
import { correctionOf } from './correction';
import { missingSentences } from './missing-sentences';
import { nextTry } from './next-try';

/** A state in an outlined word; a `notice` is what to know before trusting the number. */
export interface Chip {
  readonly label: string;
  readonly tone: 'plain' | 'notice';
}

/** How fresh and how settled the session on screen is. */
export interface Freshness {
  readonly chips: readonly Chip[];
  readonly sentences: readonly string[];
}

/** Words the state of the session on screen: what to know of it, when it was published, what comes after the latest. */
export function freshness(
  answer: SessionAnswer,
  session: ShownSession,
  basis: Basis,
  reading: Reading,
): Freshness {
  const isLatest = session.date >= (answer.latestSession?.date ?? session.date);
  const late = isLatest ? lateSentences(answer, session, reading) : undefined;
  const correction = correctionOf(session, basis);
  return {
    chips: [
      ...(late === undefined ? [] : [{ label: stateText.late, tone: 'notice' } as const]),
      statusChip(session),
      ...(correction === undefined ? [] : [{ label: correction.label, tone: 'plain' } as const]),
    ],
    sentences: [
      ...(late ?? []),
      ...missingSentences(session, answer.holdBeyondPercent),
      ...(correction === undefined ? [] : [correction.sentence]),
      published(session, reading),
      ...(isLatest ? comingSentences(answer.dataStatus, session.date, reading) : []),
    ],
  };
}

function statusChip({ status, board, watchlistSize }: ShownSession): Chip {
  if (status === 'PROVISIONAL') return { label: stateText.provisional, tone: 'notice' };
  const ranked = board.length;
  return {
    label: ranked < watchlistSize ? stateText.finalOf(ranked, watchlistSize) : stateText.final,
    tone: 'plain',
  };
}

function lateSentences(
  { dataStatus: { expectedSession, schedule } }: SessionAnswer,
  { date }: ShownSession,
  reading: Reading,
): readonly string[] | undefined {
  if (date >= expectedSession) return undefined;
  const today = newYorkDate(reading.at);
  const due = newYorkInstant(addDays(expectedSession, schedule.daysAfterSession), schedule.dueAt);
  const tryAt = laterInstantText(nextTry(reading.at, schedule), due, reading);
  return [
    stateText.wasDue(possessiveDateText(expectedSession, today), instantText(due, reading)),
    stateText.nextTry(tryAt, possessiveDateText(date, today)),
  ];
}

function published({ date, firstPublishedAt }: ShownSession, reading: Reading): string {
  const sentence = stateText.published(instantText(firstPublishedAt, reading));
  const day = marketDay(date);
  return day.kind === 'session' && day.earlyClose !== null
    ? `${stateText.earlyClose(day.earlyClose)} ${sentence}`
    : sentence;
}
