import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TradingDate } from '@tre/movers-domain';

/** What the table of a data directory was filled with. */
export interface SourceStamp {
  /** Tells a source from every other: its kind, with the file's hash or the market's seed. */
  readonly identity: string;
  readonly watchlist: readonly string[];
  /** The latest session that was due at the last start. */
  readonly latestDue: TradingDate;
}

/** Thrown where a table would mix what does not belong together; `message` names the remedy. */
export class AnotherSource extends Error {
  override readonly name = 'AnotherSource';
}

const FILE = 'source.json';

/** Refuses a data directory that was filled otherwise, and stamps it; throws {@link AnotherSource}. */
export function stampSource(directory: string, stamp: SourceStamp): void {
  const found = readStamp(directory);
  if (found !== undefined) refuseAnother(directory, found, stamp);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, FILE), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** What the directory was stamped with; undefined where it was not. */
export function readStamp(directory: string): SourceStamp | undefined {
  const file = join(directory, FILE);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SourceStamp;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AnotherSource(`${file} cannot be read: start with --fresh to empty the table`, {
      cause: error,
    });
  }
}

function refuseAnother(directory: string, found: SourceStamp, wanted: SourceStamp): void {
  const remedy = 'start with --fresh to empty it, or choose another --data-dir';
  if (found.identity !== wanted.identity) {
    throw new AnotherSource(
      `the table in ${directory} was filled from another source (${found.identity}, now ${wanted.identity}): ${remedy}`,
    );
  }
  if (found.watchlist.join() !== wanted.watchlist.join()) {
    throw new AnotherSource(
      `the table in ${directory} was filled for another watchlist (${found.watchlist.join(',')}, now ${wanted.watchlist.join(',')}): ${remedy}`,
    );
  }
  if (found.latestDue > wanted.latestDue) {
    throw new AnotherSource(
      `the table in ${directory} holds sessions up to ${found.latestDue}, and by the clock ${wanted.latestDue} is the latest: ${remedy}`,
    );
  }
}
