import { type ExecutionResult, GraphQLError } from 'graphql';
import { StoreUnavailable } from '@tre/movers-store';
import { type LogFailure } from '../http/api-service';
import { InvalidRange, RangeTooLarge } from '../use-cases/refused-range';

/** What masking needs to know of a request. */
export interface FailureContext {
  readonly requestId: string;
  readonly logFailure: LogFailure;
}

/** Logs what went wrong in resolvers, with the request's id, and lets only {@link maskedError}s leave. */
export function maskedResult(
  result: ExecutionResult,
  { requestId, logFailure }: FailureContext,
): ExecutionResult {
  if (result.errors === undefined) return result;
  const log = onceAnError((entry) => logFailure({ ...entry, requestId }));
  return { ...result, errors: result.errors.map((error) => maskedError(error, log)) };
}

/** The error itself where it was meant for the caller, else one that tells a stable code and nothing more. */
export function maskedError(error: unknown, logFailure: LogFailure): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const isIntended = cause === undefined || cause === null || cause instanceof GraphQLError;
  if (error instanceof GraphQLError && isIntended) return error;
  const path = error instanceof GraphQLError ? error.path : undefined;
  if (cause instanceof InvalidRange) return masked(cause.message, 'BAD_USER_INPUT', path);
  if (cause instanceof RangeTooLarge) return masked(cause.message, 'RANGE_TOO_LARGE', path);
  if (cause instanceof StoreUnavailable) {
    logFailure({ message: 'the store does not answer', resource: '/graphql', error: cause });
    return masked('The store does not answer; try again soon.', 'UNAVAILABLE', path);
  }
  logFailure({ message: 'unexpected error', resource: '/graphql', error: cause });
  return masked('The field could not be answered.', 'INTERNAL_ERROR', path);
}

function masked(
  message: string,
  code: 'BAD_USER_INPUT' | 'RANGE_TOO_LARGE' | 'UNAVAILABLE' | 'INTERNAL_ERROR',
  path: GraphQLError['path'],
): GraphQLError {
  return new GraphQLError(message, { extensions: { code }, ...(path && { path }) });
}

/** A read that fails for one field fails for each that shares it; it is one failure all the same. */
function onceAnError(logFailure: LogFailure): LogFailure {
  const logged = new Set<unknown>();
  return (entry) => {
    if (logged.has(entry.error)) return;
    logged.add(entry.error);
    logFailure(entry);
  };
}
