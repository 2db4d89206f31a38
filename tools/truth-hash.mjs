/**
 * Prints a hash of the outside truth that tests read in `TRE_TRUTH_DIR`, or of its absence: an input for nx, so that tests
 * run again when a file there is another.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.env['TRE_TRUTH_DIR'] ?? join(import.meta.dirname, '../../shared');
const files = ['calendar', 'massive', 'prices']
  .map((part) => join(folder, part))
  .filter((part) => existsSync(part))
  .flatMap((part) => readdirSync(part, { recursive: true }).map((name) => join(part, name)))
  .filter((file) => statSync(file).isFile())
  .toSorted();

const hash = createHash('sha256');
for (const file of files) hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
console.log(`${files.length} files ${hash.digest('hex')}`);
