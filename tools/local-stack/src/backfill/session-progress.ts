import { SingleBar } from 'cli-progress';

/** Shows how many sessions of a back-fill are published. */
export interface SessionProgress {
  /** A line of the ingestion's log: those that tell of a published session count. */
  read(line: string): void;
  stop(): void;
}

/** A bar on a terminal, a line for each quarter elsewhere. */
export function sessionProgress(total: number, output: NodeJS.WriteStream): SessionProgress {
  const published = new Set<string>();
  const show = output.isTTY ? bar(total, output) : quarters(total, output);
  return {
    read: (line) => {
      const date = publishedSession(line);
      if (date === undefined || published.has(date)) return;
      published.add(date);
      show.update(Math.min(published.size, total));
    },
    stop: () => show.stop(),
  };
}

/** The date of the session that a log line says was offered to the store. */
export function publishedSession(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { date, outcome } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return typeof date === 'string' && typeof outcome === 'string' ? date : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Shown {
  update(done: number): void;
  stop(): void;
}

function bar(total: number, output: NodeJS.WriteStream): Shown {
  const shown = new SingleBar({
    format: 'back-fill [{bar}] {value} of {total} sessions',
    stream: output,
    hideCursor: true,
  });
  shown.start(total, 0);
  return {
    update: (done) => shown.update(done),
    stop: () => shown.stop(),
  };
}

function quarters(total: number, output: NodeJS.WriteStream): Shown {
  let told = 0;
  return {
    update: (done) => {
      const quarter = Math.floor((4 * done) / total);
      if (quarter <= told) return;
      told = quarter;
      output.write(`back-fill: ${done} of ${total} sessions\n`);
    },
    stop: () => undefined,
  };
}
