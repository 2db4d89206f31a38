import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

/** A stand-in of AWS, in front of a local stack, as `tools/commands` has it. */
export interface FakeAws {
  readonly endpoint: string;
  /** An upstream that takes the key. */
  readonly upstream: string;
  readonly key: string;
  close(): Promise<void>;
}

/** Builds the stand-in where it finds the workspace's packages, and starts it. */
export async function startFakeAws(root: string, dataDirectory: string): Promise<FakeAws> {
  const program = join(root, 'dist/tools/documents/fake-aws.mjs');
  buildSync({
    entryPoints: [join(root, 'tools/commands/src/testing/fake-aws-process.ts')],
    tsconfig: join(root, 'tools/commands/tsconfig.json'),
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const child = spawn(process.execPath, [program, dataDirectory], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const addresses = JSON.parse(await firstLine(child)) as Omit<FakeAws, 'close'>;
  return {
    ...addresses,
    close: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('its output is not read');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('the stand-in of AWS ended before it said where it is');
}
