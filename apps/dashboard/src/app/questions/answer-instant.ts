import { addDays, newYorkInstant } from '@tre/movers-domain';
import { type Footing } from './footing';

const SECOND_MS = 1000;

/** The header fields of an answer, as `HttpHeaders` gives them. */
export interface AnswerHeaders {
  get(name: string): string | null;
}

/** The instant at which an answer left the API or a cache before us: its `Date` plus its `Age` (ADR 0017). */
export function answerInstant(headers: AnswerHeaders): Date | undefined {
  const dateMs = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(dateMs)) return undefined;
  const ageSeconds = Number(headers.get('Age') ?? 0);
  return new Date(dateMs + (ageSeconds > 0 ? ageSeconds * SECOND_MS : 0));
}

/** What an answer without a `Date` still says of its time: the session it expects was due already. */
export function earliestInstant({ dataStatus }: Footing): Date {
  const { expectedSession, schedule } = dataStatus;
  return newYorkInstant(addDays(expectedSession, schedule.daysAfterSession), schedule.dueAt);
}
