import { type DynamoCall } from '@tre/embedded-dynamodb';
import { type DeadLetter } from '../lambda/dead-letters';
import { type InvocationCounts } from '../lambda/function-pool';

/** What happened since the stack started. */
export interface StackReport {
  /** By the stack's clock. */
  readonly now: string;
  readonly source: string;
  readonly upstream: UpstreamReport;
  readonly functions: readonly FunctionReport[];
  readonly deadLetters: readonly DeadLetter[];
  readonly store: { readonly pid: number | undefined; readonly restarts: number };
}

/** What was asked of the upstream. */
export interface UpstreamReport {
  readonly requests: number;
  /** By status. */
  readonly refusals: Readonly<Partial<Record<number, number>>>;
  /** The fault that is on; undefined for the vendor's own API. */
  readonly faults: string | undefined;
}

/** How a function fared. */
export interface FunctionReport extends InvocationCounts {
  readonly id: string;
  readonly name: string;
  readonly pids: readonly number[];
  /** Each that it made, once. */
  readonly dynamodbCalls: readonly Omit<DynamoCall, 'accessKeyId'>[];
}

/** A few lines for people. */
export function describeReport(report: StackReport): string {
  const { upstream, functions, deadLetters, store } = report;
  const refusals = Object.entries(upstream.refusals).map(([status, n]) => `${n} × ${status}`);
  return [
    `upstream (${report.source}): ${upstream.requests} requests, ${refusals.length > 0 ? `refused ${refusals.join(', ')}` : 'none refused'}`,
    ...functions.map(
      ({ name, invocations, errors, coldStarts }) =>
        `${name}: ${invocations} invocations, ${errors} errors, ${coldStarts} cold starts`,
    ),
    ...(store.restarts > 0 ? [`the store was started again ${store.restarts} times`] : []),
    `dead letters: ${deadLetters.length}`,
    ...deadLetters.map(
      ({ at, functionName, payload, error }) =>
        `  ${at.toISOString()} ${functionName} ${payload}: ${error.errorType}: ${error.errorMessage}`,
    ),
  ].join('\n');
}
