import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what the stack keeps in a data directory and nothing else that lies there. */
export function emptyDirectory(directory: string): void {
  for (const own of ['dynamodb', 'logs', 'source.json']) {
    // A store that was killed along with its stack may write a last file.
    rmSync(join(directory, own), { recursive: true, force: true, maxRetries: 5 });
  }
}
