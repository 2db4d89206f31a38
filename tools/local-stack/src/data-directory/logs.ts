import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** Log files of one run of the stack, one per part. */
export class Logs {
  private readonly files = new Map<string, WriteStream>();

  /** Nothing is created before the first line. */
  constructor(readonly directory: string) {}

  /** Appends a line to `NAME.log`, which is empty at the stack's start. */
  write(name: string, line: string): void {
    const file = this.files.get(name) ?? this.open(name);
    file.write(`${line}\n`);
  }

  /** Notes what went wrong in the stack itself. */
  writeError(error: unknown): void {
    this.write('stack', inspect(error));
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.files.values()].map((file) => new Promise<void>((done) => file.end(done))),
    );
  }

  private open(name: string): WriteStream {
    mkdirSync(this.directory, { recursive: true });
    const file = createWriteStream(join(this.directory, `${name}.log`));
    this.files.set(name, file);
    return file;
  }
}
