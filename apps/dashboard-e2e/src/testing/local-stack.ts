import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { callsAgainstList } from './calls-against-list';

export const WORKSPACE_ROOT = join(__dirname, '../../../..');

/** What `npm start` runs once everything is built. */
export const LOCAL_STACK_PROGRAM = join(WORKSPACE_ROOT, 'dist/tools/local-stack/main.mjs');

/** Real daily bars, which a fresh clone does not have: tests that need them skip and say so. */
export const realPrices = join(
  process.env['TRE_TRUTH_DIR'] ?? join(WORKSPACE_ROOT, '../shared'),
  'prices/nasdaq100-daily-2025-06-02_2025-08-29.csv',
);

/** A running local stack, made of what lies in `dist`. */
export interface LocalStack {
  readonly dashboard: string;
  readonly api: string;
  readonly dataDirectory: string;
  /** The address that command-line tools use. */
  readonly control: string;
  /** Ends it; rejects if its functions asked of DynamoDB what their roles may not. */
  stop(): Promise<void>;
}

const READY = /^ready: dashboard (\S+) api (\S+)$/;

/** Starts `npm start`'s program on free ports and an empty data directory; rejects with its output if it ends. */
export async function startLocalStack(...options: readonly string[]): Promise<LocalStack> {
  const own = mkdtempSync(join(tmpdir(), 'tre-stocks-e2e-'));
  const given = options.indexOf('--data-dir');
  const dataDirectory = given < 0 ? own : (options[given + 1] ?? own);
  const child = spawn(
    process.execPath,
    [
      LOCAL_STACK_PROGRAM,
      ...['--port', '0', '--api-port', '0', '--data-dir', dataDirectory, ...options],
    ],
    { cwd: WORKSPACE_ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const addresses = await readyLine(child);
  const { control } = JSON.parse(readFileSync(join(dataDirectory, 'stack.json'), 'utf8')) as {
    control: string;
  };
  return {
    ...addresses,
    control,
    dataDirectory,
    stop: async () => {
      try {
        const { notAllowed } = await callsAgainstList(control);
        if (notAllowed.length > 0) {
          throw new Error(`calls that no role may make: ${notAllowed.join(', ')}`);
        }
      } finally {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
        rmSync(own, { recursive: true, force: true });
      }
    },
  };
}

function readyLine(child: ChildProcess): Promise<{ dashboard: string; api: string }> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        const [, dashboard, api] = READY.exec(line) ?? [];
        if (dashboard !== undefined && api !== undefined) resolve({ dashboard, api });
      });
    }
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the local stack ended with ${code}:\n${output.join('\n')}`)),
    );
  });
}
