/** What was opened and must be closed, last opened first. */
export class Closers {
  private readonly closers: (() => void | Promise<void>)[] = [];
  private isClosed = false;

  /** What is added after everything was closed is closed at once. */
  add(close: () => void | Promise<void>): void {
    if (this.isClosed) void close();
    else this.closers.push(close);
  }

  /** Closes everything, also when a part fails; rejects with the first failure. */
  async close(): Promise<void> {
    this.isClosed = true;
    const failures: unknown[] = [];
    for (const close of this.closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
