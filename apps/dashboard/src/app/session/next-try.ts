import { addDays, newYorkDate, newYorkInstant } from '@tre/movers-domain';
import { type Schedule } from '../questions/footing';

/** The next scheduled run, a catch-up or a daily one, strictly after an instant. */
export function nextTry(at: Date, { dueAt, catchUps }: Schedule): Date {
  const today = newYorkDate(at);
  const times = [dueAt, ...catchUps];
  const tries = [today, addDays(today, 1)].flatMap((date) =>
    times.map((time) => newYorkInstant(date, time)),
  );
  const tomorrow = newYorkInstant(addDays(today, 1), dueAt);
  return tries.filter((instant) => instant > at).reduce((a, b) => (a < b ? a : b), tomorrow);
}
