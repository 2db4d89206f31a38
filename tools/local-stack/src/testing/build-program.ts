import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const root = resolve(__dirname, '../../../..');

/** Builds one of the stack's programs where it finds the workspace's packages; returns its path. */
export function buildProgram(name: 'clock-preload' | 'runtime-client' | 'store-process'): {
  readonly path: string;
  remove(): void;
} {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const directory = mkdtempSync(join(root, 'tmp', 'local-stack-'));
  const path = join(directory, `${name}.mjs`);
  buildSync({
    entryPoints: [join(root, 'tools/local-stack/src', `${name}.ts`)],
    tsconfig: join(root, 'tools/local-stack/tsconfig.json'),
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return { path, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
