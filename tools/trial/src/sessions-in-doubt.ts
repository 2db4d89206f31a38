/** How far a session's numbers may be from the truth, because of what the upstream served last. */
export type Doubt = 'exact' | 'rounded' | 'preliminary';

/**
 * The sessions whose last run was served other numbers than the true ones: preliminary closes, or prices that were
 * rounded for a split. A clean run over a session takes the doubt away.
 */
export class SessionsInDoubt {
  private readonly doubts = new Map<string, Doubt>();

  of(session: string): Doubt {
    return this.doubts.get(session) ?? 'exact';
  }

  doubt(sessions: readonly string[], doubt: Exclude<Doubt, 'exact'>): void {
    for (const session of sessions) {
      if (this.of(session) !== 'preliminary') this.doubts.set(session, doubt);
    }
  }

  settle(sessions: readonly string[]): void {
    for (const session of sessions) this.doubts.delete(session);
  }

  get all(): readonly string[] {
    return [...this.doubts.keys()].sort();
  }
}
