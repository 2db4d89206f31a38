import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

/** Hands out each line of a stream as it comes. */
export function readLines(stream: Readable, take: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', take);
}
