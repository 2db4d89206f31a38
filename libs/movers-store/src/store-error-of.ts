import { StoreRefused, StoreUnavailable, type StoreError } from './store-error';

/** The store's error for what the SDK threw at an operation, such as `GetItem on movers`. */
export function storeErrorOf(operation: string, cause: unknown): StoreError {
  const { name, message, $metadata = {} } = cause as Partial<SdkError>;
  const { httpStatusCode: status, requestId } = $metadata;
  const text = `${operation}: ${name ?? 'Error'}: ${message ?? String(cause)}`;
  return isUnavailability(name, $metadata)
    ? new StoreUnavailable(text, { cause, status, requestId })
    : new StoreRefused(text, { cause, status, requestId });
}

/** What errors that come through the SDK have in common. */
interface SdkError extends Error {
  readonly $metadata: {
    readonly httpStatusCode?: number;
    readonly requestId?: string;
    /** How often it was sent; absent when it never came to that. */
    readonly attempts?: number;
  };
}

/** DynamoDB throttles with a 400: only the error's name tells. */
const THROTTLED: readonly unknown[] = [
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
];

function isUnavailability(
  name: string | undefined,
  { httpStatusCode: status, attempts }: SdkError['$metadata'],
): boolean {
  if (status !== undefined) return status === 429 || status >= 500 || THROTTLED.includes(name);
  // Cut off by the caller's time limit, or sent without an answer, unless it had no credentials to be sent with.
  return name === 'AbortError' || (attempts !== undefined && !name?.endsWith('ProviderError'));
}
