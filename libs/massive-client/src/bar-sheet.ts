import { type Bar, type MalformedBar } from './bar';

/**
 * Gathers rows under a key, in their order. A key that comes again turns malformed: nobody can tell which of its
 * rows is right.
 */
export class BarSheet<Key extends string | number> {
  private readonly entries = new Map<Key | symbol, Bar | MalformedBar>();

  /** Files a row under its key; `again` is what to say if the key is taken. */
  add(key: Key, row: Bar | MalformedBar, again: MalformedBar): void {
    this.entries.set(key, this.entries.has(key) ? again : row);
  }

  /** Files a row that names no key. */
  addKeyless(row: MalformedBar): void {
    this.entries.set(Symbol(), row);
  }

  /** The good rows, and the others. */
  sorted(): { readonly bars: readonly Bar[]; readonly malformed: readonly MalformedBar[] } {
    const bars: Bar[] = [];
    const malformed: MalformedBar[] = [];
    for (const row of this.entries.values()) {
      if ('reason' in row) malformed.push(row);
      else bars.push(row);
    }
    return { bars, malformed };
  }
}
