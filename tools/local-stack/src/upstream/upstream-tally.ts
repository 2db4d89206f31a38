/** Counts the requests to the vendor's own API by what the ingestion logs of each. */
export class UpstreamTally {
  requests = 0;
  readonly refusals: Record<number, number> = {};

  /** A line of the ingestion's log: those that tell of a request count. */
  read(line: string): void {
    const asked = askedOf(line);
    if (asked === undefined) return;
    this.requests += 1;
    const { status } = asked;
    if (status !== undefined && status >= 400) {
      this.refusals[status] = (this.refusals[status] ?? 0) + 1;
    }
  }
}

function askedOf(line: string): { readonly status: number | undefined } | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { attempt, path, status } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof attempt !== 'number' || typeof path !== 'string') return undefined;
    return { status: typeof status === 'number' ? status : undefined };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
