import { HttpErrorResponse } from '@angular/common/http';
import { RefusedQuestion } from './read-answer';

/** Why there is no new answer; the status is null where nothing came back at all. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unanswered'; readonly status: number | null }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreadable' };

/** Whether the browser believes in its connection. */
export type Connection = 'online' | 'offline';

/** Sorts what a request failed with. */
export function failureOf(error: unknown, connection: Connection): Failure {
  if (error instanceof RefusedQuestion) return { kind: 'refused', code: error.code };
  if (!(error instanceof HttpErrorResponse)) return { kind: 'unreadable' };
  if (error.status === 0) {
    return connection === 'offline' ? { kind: 'offline' } : { kind: 'unanswered', status: null };
  }
  return error.ok || error.status < 400
    ? { kind: 'unreadable' }
    : { kind: 'unanswered', status: error.status };
}
