/** Writes dist/apps/dashboard: what Angular built, with word to the browser on how to load it (ADR 0041). */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUNDLE = 'dist/apps/dashboard-bundle';
const TARGET = 'dist/apps/dashboard';
const SITE = join(TARGET, 'browser');
/** Has V8 compile a file's functions with it, beside the main thread, rather than each on it at its first call. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';
/** In smaller files there is nothing to win. */
const SMALLEST_HINTED = 2_000;
const WORKERS = /^(ngsw-worker|safety-worker|worker-basic\.min)\.js$/;
/** The app's scripts: `boot.js`, which comes before the first paint on purpose, is none of them. */
const SCRIPTS = /<link rel="modulepreload"|<script(?= [^>]*type="module")/g;

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
rmSync(TARGET, { recursive: true, force: true });
cpSync(BUNDLE, TARGET, { recursive: true });

for (const name of readdirSync(SITE)) {
  if (!name.endsWith('.js') || WORKERS.test(name)) continue;
  const code = readFileSync(join(SITE, name), 'utf8');
  if (code.length >= SMALLEST_HINTED) writeFileSync(join(SITE, name), COMPILE_HINT + code);
}

const page = readFileSync(join(SITE, 'index.html'), 'utf8');
if (!SCRIPTS.test(page)) throw new Error(`${BUNDLE}: expected an index.html with module scripts`);
writeFileSync(
  join(SITE, 'index.html'),
  // The first paint needs none of them.
  page.replaceAll(SCRIPTS, '$& fetchpriority="low"'),
);
