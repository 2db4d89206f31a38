import { StoreRefused, StoreUnavailable, type StoreError } from './store-error';

/** The store's error for what the SDK threw at an operation, such as `GetItem on movers`. */
export function storeErrorOf(operation: string, cause: unknown): StoreError {
  const { name, message, code, $metadata } = cause as Partial<SdkError>;
  const { httpStatusCode: status, requestId } = $metadata ?? {};
  const text = `${operation}: ${name ?? 'Error'}: ${message ?? String(cause)}`;
  return isUnavailability(status, name, code)
    ? new StoreUnavailable(text, { cause, status, requestId })
    : new StoreRefused(text, { cause, status, requestId });
}

/** What errors of the SDK and of Node's sockets have in common. */
interface SdkError extends Error {
  readonly code: unknown;
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** DynamoDB throttles with a 400: only the error's name tells. */
const THROTTLED: readonly unknown[] = [
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
];

/** No answer in time: the client's own limits, or the caller's by its signal. */
const TOO_LATE: readonly unknown[] = ['TimeoutError', 'AbortError'];

/** Codes of connections that could not be made or that broke. */
const UNCONNECTED: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

function isUnavailability(status: number | undefined, name: unknown, code: unknown): boolean {
  return (
    (status !== undefined && (status === 429 || status >= 500)) ||
    THROTTLED.includes(name) ||
    TOO_LATE.includes(name) ||
    UNCONNECTED.includes(code)
  );
}
