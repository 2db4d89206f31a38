import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** Log files of one run of the stack, one per part. */
export class Logs {
  private readonly files = new Map<string, WriteStream>();

  constructor(readonly directory: string) {
    mkdirSync(directory, { recursive: true });
  }

  /** Appends a line to `NAME.log`, which is empty at the stack's start. */
  write(name: string, line: string): void {
    const known = this.files.get(name);
    const file = known ?? createWriteStream(join(this.directory, `${name}.log`));
    if (known === undefined) this.files.set(name, file);
    file.write(`${line}\n`);
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.files.values()].map((file) => new Promise<void>((done) => file.end(done))),
    );
  }
}
