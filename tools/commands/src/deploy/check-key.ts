import {
  KeyNotSet,
  MassiveError,
  NotEntitled,
  WrongKey,
  createMassiveClient,
} from '@tre/massive-client';

/** What the upstream says of a key; unknown where it could not be asked, and why. */
export type KeyVerdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Asks the upstream once whether it takes the key; `baseUrl` only for a stand-in. */
export async function checkKey(key: string, baseUrl?: string): Promise<KeyVerdict> {
  const client = createMassiveClient({
    apiKey: key,
    timeoutMs: 10_000,
    retry: { attempts: 1 },
    ...(baseUrl !== undefined && { baseUrl }),
  });
  try {
    await client.upcomingHolidays();
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof MassiveError)) throw error;
    if (error instanceof WrongKey || error instanceof KeyNotSet) return { kind: 'refused' };
    // Whom the plan does not allow something, it knows.
    if (error instanceof NotEntitled) return { kind: 'accepted' };
    return { kind: 'unknown', reason: `${error.name}: ${error.message}` };
  } finally {
    client.close();
  }
}
