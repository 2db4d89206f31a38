import { createHash } from 'node:crypto';

/** An answer of the API as a reader got it. */
export interface Answer {
  /** Path and query, with the body of a POST behind it. */
  readonly question: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** By the reader's steady clock, in milliseconds. */
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
}

/** Asks the API; a request that no answer came to is `undefined`. */
export async function ask(
  api: string,
  path: string,
  init?: RequestInit,
): Promise<Answer | undefined> {
  const askedAtMs = performance.now();
  try {
    const response = await fetch(api + path, { ...init, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    const question = init?.body === undefined ? path : `${path} ${String(init.body)}`;
    const { status, headers } = response;
    return { question, status, headers, text, askedAtMs, answeredAtMs: performance.now() };
  } catch (error) {
    // Whatever fetch rejects with, no answer came; who asked judges whether that may be.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** The instant of an answer by its `Date`. */
export function instantOf({ headers }: Answer): Date {
  return new Date(headers.get('date') ?? Number.NaN);
}

/** A short name for a text's content. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
