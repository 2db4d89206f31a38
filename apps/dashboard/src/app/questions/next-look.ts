import { type Footing } from './footing';

/** How long after a failure the API is asked again, in milliseconds. */
export const RETRY_AFTER_MS = 30_000;

const MINUTE_MS = 60_000;
/** What is late or provisional can change at any moment; API and edge hold their answers for half a minute then. */
const UNSETTLED_MS = 5 * MINUTE_MS;
/** A run takes its time after the due instant. */
const RUN_MS = MINUTE_MS;

/** How long to wait with the next question after an answer given at an instant, in milliseconds. */
export function nextLookMs({ dataStatus, latestSession }: Footing, at: Date): number {
  const settled =
    latestSession?.status === 'FINAL' && latestSession.date >= dataStatus.expectedSession;
  const untilDueMs = Math.max(dataStatus.nextDueAt.getTime() - at.getTime(), 0) + RUN_MS;
  return settled ? untilDueMs : Math.min(UNSETTLED_MS, untilDueMs);
}
