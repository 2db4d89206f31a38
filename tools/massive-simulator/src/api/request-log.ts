import { type FlakyKind } from '../faults/disturbance';
import { type RefusalName } from './answer';
import { type EndpointName } from './endpoint';

/** One request as the simulator saw it; the key stands nowhere in it. */
export interface LoggedRequest {
  readonly at: Date;
  readonly method: string;
  /** With its query, without the base URL's prefix and the key. */
  readonly path: string;
  readonly endpoint: EndpointName | 'unknown';
  /** Null when no status went back: never answered, or the connection was reset. */
  readonly status: number | null;
  /** Why there was no data. */
  readonly refusal?: RefusalName;
  /** What the fault `flaky` did to the answer. */
  readonly disturbance?: FlakyKind;
  /** Of the body as sent, compressed if it was. */
  readonly bytes: number;
}

/** Sums over the log. */
export interface RequestCounts {
  readonly total: number;
  readonly byEndpoint: Readonly<Partial<Record<LoggedRequest['endpoint'], number>>>;
  /** Answers of the simulator's own that refused data, by status; what `flaky` broke is not among them. */
  readonly refusals: Readonly<Partial<Record<number, number>>>;
  readonly disturbed: number;
  readonly bytes: number;
}

/** Every request since the start or the last reset, oldest first. */
export class RequestLog {
  private logged: LoggedRequest[] = [];

  get log(): readonly LoggedRequest[] {
    return this.logged;
  }

  counts(): RequestCounts {
    const refused = this.logged.filter(({ refusal }) => refusal !== undefined);
    return {
      total: this.logged.length,
      byEndpoint: tally(this.logged.map(({ endpoint }) => endpoint)),
      refusals: tally(refused.flatMap(({ status }) => (status === null ? [] : [status]))),
      disturbed: this.logged.filter(({ disturbance }) => disturbance !== undefined).length,
      bytes: this.logged.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  add(request: LoggedRequest): void {
    this.logged.push(request);
  }

  reset(): void {
    this.logged = [];
  }
}

/** How often each key occurs. */
function tally<K extends string | number>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
