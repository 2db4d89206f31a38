import {
  type JudgedSession,
  type PublishOutcome,
  type SessionPublisher,
  type TradingDate,
} from '@tre/movers-domain';

/** What became of each judged session. */
export interface Publication {
  readonly outcomes: ReadonlyMap<TradingDate, PublishOutcome>;
  /** Why a session could not be published. */
  readonly failures: ReadonlyMap<TradingDate, Error>;
}

const AT_ONCE = 8;

/** Offers every session to the store, some at a time; one that fails does not keep the others back. */
export async function publishSessions(
  judged: readonly JudgedSession[],
  publisher: SessionPublisher,
): Promise<Publication> {
  const outcomes = new Map<TradingDate, PublishOutcome>();
  const failures = new Map<TradingDate, Error>();
  const waiting = judged.values();
  const publishNext = async () => {
    for (const session of waiting) {
      try {
        outcomes.set(session.date, await publisher.publish(session));
      } catch (error) {
        failures.set(session.date, error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, publishNext));
  return { outcomes, failures };
}
