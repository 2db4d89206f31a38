const MINUTE_MS = 60_000;

/** Counts requests by key in a sliding minute; a refused one does not count. */
export class RequestLimit {
  private readonly admitted = new Map<string, readonly number[]>();

  /** `perMinute` null admits everything. */
  constructor(private readonly perMinute: number | null) {}

  /** Whether a request of the key at this instant is inside the limit; counts it if so. */
  admits(key: string, at: Date): boolean {
    if (this.perMinute === null) return true;
    const atMs = at.getTime();
    const recent = (this.admitted.get(key) ?? []).filter((ms) => ms > atMs - MINUTE_MS);
    const admits = recent.length < this.perMinute;
    this.admitted.set(key, admits ? [...recent, atMs] : recent);
    return admits;
  }
}
