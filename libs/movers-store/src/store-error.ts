/** What is known of the answer behind an error, its `cause` among it. */
export interface StoreErrorOptions extends ErrorOptions {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
}

/** The base of all that the store's adapters throw. */
export abstract class StoreError extends Error {
  readonly status: number | undefined;
  readonly requestId: string | undefined;

  constructor(message: string, options: StoreErrorOptions = {}) {
    super(message, options);
    this.status = options.status;
    this.requestId = options.requestId;
  }
}

/** The store did not answer, was throttled or failed (429, 5xx): the same call may pass later. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';
}

/** The store will not do it, now or later: credentials, permission, a missing table, an invalid request. */
export class StoreRefused extends StoreError {
  override readonly name = 'StoreRefused';
}
