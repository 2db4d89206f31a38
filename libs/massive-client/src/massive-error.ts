/** What is known of a failed request; nothing in it holds the key. */
export interface FailureFacts {
  /** Path of the request, without its query. */
  readonly path?: string;
  /** HTTP status, when an answer came. */
  readonly status?: number;
  /** The vendor's id of the request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** A copy of the underlying failure, freed of headers and key. */
  readonly cause?: Error;
}

/** The facts of a refusal that may say when to come back. */
export interface PacedFailureFacts extends FailureFacts {
  /** How long the upstream asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** The base of all errors of this library: one class per decision that a caller can make. */
export abstract class MassiveError extends Error {
  abstract override readonly name: string;
  /** Whether the same request may succeed within minutes; the client has retried it already. */
  abstract readonly retryable: boolean;
  /** HTTP status, when an answer came. */
  readonly status: number | undefined;
  /** The vendor's id of the request, when it gave one. */
  readonly requestId: string | undefined;

  constructor(what: string, facts: FailureFacts = {}) {
    super(
      facts.path === undefined ? what : `${facts.path}: ${what}`,
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
    this.status = facts.status;
    this.requestId = facts.requestId;
  }
}

/** 429: the plan's requests a minute are used up. */
export class RateLimited extends MassiveError {
  override readonly name = 'RateLimited';
  override readonly retryable = true;
  /** How long the upstream asked to wait, in milliseconds, when it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(what: string, facts: PacedFailureFacts = {}) {
    super(what, facts);
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/** 5xx: the upstream is in trouble. */
export class ServerError extends MassiveError {
  override readonly name = 'ServerError';
  override readonly retryable = true;
  /** How long the upstream asked to wait, in milliseconds, when it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(what: string, facts: PacedFailureFacts = {}) {
    super(what, facts);
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/** No complete answer came: refused, reset, cut off, host unknown, certificate not trusted. */
export class ConnectionFailed extends MassiveError {
  override readonly name = 'ConnectionFailed';
  override readonly retryable = true;
}

/** No complete answer came within the time of one attempt. */
export class TimedOut extends MassiveError {
  override readonly name = 'TimedOut';
  override readonly retryable = true;
}

/** An answer that is not what the API documents: not JSON, cut short, another envelope or status, a foreign next page. */
export class MalformedAnswer extends MassiveError {
  override readonly name = 'MalformedAnswer';
  override readonly retryable = true;
}

/** 403: the session's data is not published yet on this plan; come back after the end of the day. */
export class NotYetPublished extends MassiveError {
  override readonly name = 'NotYetPublished';
  override readonly retryable = false;
}

/** 403: the date is older than the plan's history. */
export class OutsidePlanHistory extends MassiveError {
  override readonly name = 'OutsidePlanHistory';
  override readonly retryable = false;
}

/** 403: this data needs another plan. */
export class NotEntitled extends MassiveError {
  override readonly name = 'NotEntitled';
  override readonly retryable = false;
}

/** No key has been set; no request was made. */
export class KeyNotSet extends MassiveError {
  override readonly name = 'KeyNotSet';
  override readonly retryable = false;
}

/** 401, or a key that cannot be one (then no request was made): give up and tell a human. */
export class WrongKey extends MassiveError {
  override readonly name = 'WrongKey';
  override readonly retryable = false;
}

/** 400, or an argument that would end in one (then no request was made): a bug of the caller. */
export class BadRequest extends MassiveError {
  override readonly name = 'BadRequest';
  override readonly retryable = false;
}

/** 404: the upstream knows nothing there. */
export class NotFound extends MassiveError {
  override readonly name = 'NotFound';
  override readonly retryable = false;
}

/** The client has been closed; no request is made any more. */
export class ClientClosed extends MassiveError {
  override readonly name = 'ClientClosed';
  override readonly retryable = false;
}
