import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const usual = JSON.parse(
  readFileSync(new URL('./local-stack/src/options/usual-ports.json', import.meta.url), 'utf8'),
);

/**
 * Ends with one message for all taken ports, before anybody waits for a build. The stack looks again when it opens
 * them; what else is wrong with the options is for it to say, and where it runs already too.
 */
export async function checkPorts(args) {
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(
      [...Object.keys(usual), 'data-dir'].map((name) => [name, { type: 'string' }]),
    ),
    strict: false,
  });
  if (existsSync(join(dataDirectory(values['data-dir']), 'stack.json'))) return;
  const taken = [];
  for (const name of Object.keys(usual)) {
    const port = Number(values[name] ?? usual[name]);
    if (await isTaken(port)) taken.push({ name, port });
  }
  if (taken.length === 0) return;
  const ports = taken.map(({ port }) => `port ${port}`).join(' and ');
  const options = taken.map(({ name }) => `--${name} 0`);
  console.error(
    `${ports} ${taken.length === 1 ? 'is' : 'are'} in use: free what is, or take any free one by\n` +
      `  npm start -- ${[...args.map(quoted), ...options].join(' ')}`,
  );
  process.exit(1);
}

/** As the stack finds it: its own default in the workspace, any other from where its user stands. */
function dataDirectory(given = '.local') {
  return resolve(
    given === '.local' ? root : (process.env.INIT_CWD ?? process.cwd()),
    String(given),
  );
}

function isTaken(port) {
  return new Promise((resolved, rejected) => {
    const server = createServer();
    server.once('error', ({ code }) => resolved(code === 'EADDRINUSE'));
    try {
      server.listen(port, '127.0.0.1', () => server.close(() => resolved(false)));
    } catch (error) {
      if (error.code === 'ERR_SOCKET_BAD_PORT') resolved(false);
      else rejected(error);
    }
  });
}

/** As a shell takes it. */
function quoted(argument) {
  return /^[\w.,:=/@-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
