/** How far a session's numbers may be from the truth, because of what the upstream served last. */
export type Doubt = 'exact' | 'rounded' | 'preliminary';

interface Doubted {
  readonly doubt: Exclude<Doubt, 'exact'>;
  /** When a clean run took the doubt away, by the process's clock. */
  readonly settledAtMs: number;
}

/**
 * The sessions whose last run was served other numbers than the true ones: preliminary closes, or prices that were
 * rounded for a split. A clean run over a session takes the doubt away, though not from answers asked for before.
 */
export class SessionsInDoubt {
  private readonly doubts = new Map<string, Doubted>();

  /** What to hold an answer to that was asked for then. */
  of(session: string, askedAtMs: number): Doubt {
    const known = this.doubts.get(session);
    return known === undefined || known.settledAtMs < askedAtMs ? 'exact' : known.doubt;
  }

  doubt(sessions: readonly string[], doubt: Exclude<Doubt, 'exact'>): void {
    for (const session of sessions) {
      if (this.of(session, Infinity) === 'preliminary') continue;
      this.doubts.set(session, { doubt, settledAtMs: Infinity });
    }
  }

  settle(sessions: readonly string[], settledAtMs = performance.now()): void {
    for (const session of sessions) {
      const known = this.doubts.get(session);
      if (known?.settledAtMs === Infinity) this.doubts.set(session, { ...known, settledAtMs });
    }
  }

  /** Those that are still in doubt. */
  get all(): readonly string[] {
    return [...this.doubts.keys()].filter((one) => this.of(one, Infinity) !== 'exact').sort();
  }
}
