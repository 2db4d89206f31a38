import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLocalStack } from './run-local-stack';

/** The bundle lies in `dist/tools/local-stack`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = (name: string) => new URL(`./${name}.mjs`, import.meta.url);

/** npm runs scripts in the workspace, wherever its user stands. */
const { npm_lifecycle_event: npmScript, INIT_CWD, MASSIVE_API_KEY, MASSIVE_BASE_URL } = process.env;
const here = npmScript === 'start' && INIT_CWD !== undefined ? INIT_CWD : process.cwd();

const stopAsked = Promise.withResolvers<void>();
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    stopAsked.resolve();
  });
}

// A reader that went away, such as a closed terminal, must not keep the stack from stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const exitCode = await runLocalStack({
  argv: process.argv.slice(2),
  located: (options) => ({
    ...options,
    prices: options.prices === undefined ? undefined : resolve(here, options.prices),
    dataDirectory: resolve(options.dataDirectory === '.local' ? root : here, options.dataDirectory),
  }),
  programs: {
    runtimeClient: fileURLToPath(program('runtime-client')),
    storeProcess: fileURLToPath(program('store-process')),
    clockPreload: program('clock-preload'),
  },
  assemblyDirectory: resolve(root, 'dist/cdk.out'),
  dashboardDirectory: resolve(root, 'dist/apps/dashboard/browser'),
  massiveKey: MASSIVE_API_KEY === '' ? undefined : MASSIVE_API_KEY,
  massiveBaseUrl: MASSIVE_BASE_URL === '' ? undefined : MASSIVE_BASE_URL,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progressOutput: process.stderr,
  stopAsked: stopAsked.promise,
});
process.exit(exitCode);
