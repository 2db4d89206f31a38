/** One session's top mover in `GET /movers`; the change in percent with two decimals. */
export interface Mover {
  readonly date: string;
  readonly symbol: string;
  readonly changePercent: number;
}

/** The body of `GET /movers`: exactly these keys in this order, newest session first. */
export interface MoversBody {
  readonly range: `last_${number}_days`;
  readonly days: number;
  /** Stated when the request named `end` or `basis`. */
  readonly end?: string;
  /** Stated when the request named `end` or `basis`. */
  readonly basis?: 'previousClose' | 'open';
  readonly count: number;
  readonly data: readonly Mover[];
}

/** The body of `GET /health`. */
export interface HealthBody {
  readonly status: 'ok' | 'late';
  /** The newest session whose data is due. */
  readonly expectedSession: string;
  /** The newest session with a record, null while there is none. */
  readonly latestSession: string | null;
}

/** An error as `application/problem+json` (RFC 9457). */
export interface Problem {
  /** A URI reference that names the kind of problem; see `docs/problems.md`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The wrong parameter, where one is to blame. */
  readonly parameter?: string;
  /** The state of the date asked for, where that is the reason. */
  readonly state?: string;
  /** The name of the holiday, where that is the reason. */
  readonly holiday?: string;
  readonly requestId?: string;
}
