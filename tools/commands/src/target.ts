/** A deployment, here or in AWS, as the commands see it. */
export interface Target {
  /** Root of the API, without a trailing slash. */
  readonly apiUrl: string;
  /** The upstream's limit that the ingestion keeps to; null for none. */
  requestsPerMinute(): Promise<number | null>;
  /** Invokes the ingestion and waits for its answer; rejects with {@link IngestFailed} where it threw. */
  ingest(event: unknown): Promise<unknown>;
}

/** The function threw; `message` is what it said. */
export class IngestFailed extends Error {
  override readonly name = 'IngestFailed';
}
