/** A broken rule breaks many answers in the same way. */
const MOST_TOLD = 25;

/** Counts what was tried and keeps what went wrong. */
export class Findings {
  readonly breaches: string[] = [];
  private readonly tried = new Map<string, number>();

  /** `tell` hears of each breach at once. */
  constructor(private readonly tell: (line: string) => void = () => undefined) {}

  /** Something was tried, or seen, so many times more. */
  count(what: string, times = 1): void {
    this.tried.set(what, (this.tried.get(what) ?? 0) + times);
  }

  /** A promise was broken. */
  breach(promise: string, found: string): void {
    this.breaches.push(`${promise}: ${found}`);
    if (this.breaches.length <= MOST_TOLD) this.tell(`BREACH ${promise}: ${found}`);
  }

  /** A line for each thing that was tried, in the order of the alphabet. */
  describe(): string {
    const entries = [...this.tried].sort(([a], [b]) => (a < b ? -1 : 1));
    const width = Math.max(0, ...entries.map(([what]) => what.length));
    return entries.map(([what, times]) => `  ${what.padEnd(width)}  ${times}`).join('\n');
  }
}
