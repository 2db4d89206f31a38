/** A call of a function, as the Runtime API hands it out. */
export interface Invocation {
  readonly requestId: string;
  /** The event's JSON text. */
  readonly payload: string;
  readonly traceId: string;
}

/** Why a function has no answer, in Lambda's own words. */
export interface FunctionError {
  /** A class of the function's, or one of Lambda's: `Sandbox.Timedout`, `Runtime.ExitError`. */
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What a call came to: the answer's JSON text or an error. */
export type InvocationResult =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly error: FunctionError };

/** Lambda's limits (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html), in bytes. */
export const payloadLimits = {
  synchronous: 6 * 1024 * 1024,
  asynchronous: 1024 * 1024,
} as const;

/** Thrown for an event beyond {@link payloadLimits}. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
}
