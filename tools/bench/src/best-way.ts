import { type BuildOptions, build } from 'esbuild';
import { resolve } from 'node:path';

/** What the functions' own bundles are made with; floors get the same. */
export const BEST_WAY: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  splitting: true,
  mainFields: ['module', 'main'],
  tsconfig: 'tsconfig.base.json',
  outExtension: { '.js': '.mjs' },
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
};

/** Bundles a text of TypeScript that stands in the workspace's root; returns the file. */
export async function bundled(
  name: string,
  contents: string,
  options: BuildOptions,
): Promise<string> {
  const outdir = `dist/bench/${name}`;
  await build({
    ...options,
    stdin: { contents, resolveDir: process.cwd(), sourcefile: `${name}.ts`, loader: 'ts' },
    outdir,
    logLevel: 'error',
  });
  return resolve(outdir, options.format === 'esm' ? 'stdin.mjs' : 'stdin.js');
}
