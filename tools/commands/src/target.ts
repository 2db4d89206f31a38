/** A deployment, here or in AWS, as the commands see it. */
export interface Target {
  /** Root of the API, without a trailing slash. */
  readonly apiUrl: string;
  /** The upstream's limit that the ingestion keeps to; null for none. */
  requestsPerMinute(): Promise<number | null>;
  /** Invokes the ingestion and waits for its answer; rejects with {@link IngestFailed} where it threw. */
  ingest(event: unknown): Promise<unknown>;
}

/** The function threw; `message` is what it said and, where we know it, what to do. */
export class IngestFailed extends Error {
  override readonly name = 'IngestFailed';

  constructor(
    readonly errorType: string,
    errorMessage: string,
  ) {
    const remedy = remedies.find(([pattern]) => pattern.test(`${errorType}: ${errorMessage}`))?.[1];
    super(
      `the ingestion failed: ${errorType}: ${errorMessage}${remedy === undefined ? '' : `\n  ${remedy}`}`,
    );
  }
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [/\bKeyNotSet\b/, 'No key of the upstream is set: "npm run key -- --stage NAME" asks for one.'],
  [
    /\bWrongKey\b/,
    'The upstream refuses the key: look it up at https://massive.com/dashboard/keys and set it by "npm run key -- --stage NAME".',
  ],
  [
    /\b(NotEntitled|OutsidePlanHistory)\b/,
    'The plan does not include what was asked for: ask for later dates, or change the plan at the vendor.',
  ],
  [
    /\bNotYetPublished\b/,
    'The upstream has not published the newest session yet: the next firing of the schedule fetches it.',
  ],
  [
    /\bRateLimited\b/,
    "The plan's requests of this minute are used up: repeat the command in a minute.",
  ],
  [
    /\b(Sandbox\.Timedout|Task timed out)\b/,
    'The run did not end in time: repeat the command, which goes on where it stopped.',
  ],
];
