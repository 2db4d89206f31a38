import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type HttpListener, listenHttp } from '../http/listen-http';
import { temporaryDirectory } from '../testing/temporary-directory';

const root = resolve(__dirname, '../../../..');

/** What `npm start` does before it builds. */
describe('the check of ports', () => {
  const directory = temporaryDirectory();
  const listeners: HttpListener[] = [];
  let ports: readonly number[] = [];

  beforeAll(async () => {
    for (let count = 0; count < 2; count += 1) {
      const answer = async () => ({ status: 200, headers: [], body: Buffer.alloc(0) });
      const failed = () => undefined;
      listeners.push(await listenHttp({ port: 0, now: () => new Date(), answer, failed }));
    }
    ports = listeners.map(({ port }) => port);
  });
  afterAll(() => Promise.all(listeners.map((listener) => listener.close())));

  const check = (...args: readonly string[]) => {
    const program = `import { checkPorts } from './tools/check-ports.mjs'; await checkPorts(process.argv.slice(1));`;
    return spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, '--', '--data-dir', directory, ...args],
      { cwd: root, encoding: 'utf8' },
    );
  };

  it('names all taken ports at once, with the line to type', () => {
    const [port, apiPort] = ports;

    const { status, stderr } = check(
      ...['--port', `${port}`, '--api-port', `${apiPort}`, '--prices', 'my bars.csv'],
    );

    expect(status).toBe(1);
    expect(stderr).toBe(
      `port ${port} and port ${apiPort} are in use: free what is, or take any free one by\n` +
        `  npm start -- --data-dir ${directory} --port ${port} --api-port ${apiPort} --prices 'my bars.csv' --port 0 --api-port 0\n`,
    );
  });

  it('names the one that is taken', () => {
    const { status, stderr } = check('--port', '0', '--api-port', `${ports[1]}`);

    expect(status).toBe(1);
    expect(stderr).toMatch(/^port \d+ is in use: .*\n.* --api-port 0\n$/);
  });

  it.each([['0'], ['nonsense'], ['70000']])('passes for the port %s', (port) => {
    expect(check('--port', port, '--api-port', '0')).toMatchObject({ status: 0, stderr: '' });
  });

  it('leaves it to a stack that runs already to say so', () => {
    writeFileSync(join(directory, 'stack.json'), '{}');

    const { status } = check('--port', `${ports[0]}`, '--api-port', `${ports[1]}`);

    expect(status).toBe(0);
  });
});
