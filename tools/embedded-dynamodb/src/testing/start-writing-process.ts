import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

/** Starts `writing-process.ts` on the directory; resolves once it has stored the number of things. */
export async function startWritingProcess(
  directory: string,
  things: number,
): Promise<{ readonly child: ChildProcess; readonly stored: readonly string[] }> {
  // Inside the workspace, so that the bundle finds node_modules.
  const bundle = join(__dirname, `../../tmp/writing-process-${process.pid}.mjs`);
  buildSync({
    entryPoints: [join(__dirname, 'writing-process.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const child = spawn(process.execPath, [bundle, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stored: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (stored.push(line) === things) break;
  }
  rmSync(bundle);
  return { child, stored };
}

/** Kills the process without a chance to tidy up, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
