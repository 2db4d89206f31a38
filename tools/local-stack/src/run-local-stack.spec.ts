import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CommandSettings, runLocalStack } from './run-local-stack';
import { writeAssembly } from './testing/assembly';
import { temporaryDirectory } from './testing/temporary-directory';

describe('runLocalStack', () => {
  const directory = temporaryDirectory();

  async function run(argv: readonly string[], changes: Partial<CommandSettings> = {}) {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runLocalStack({
      argv,
      located: (options) => ({ ...options, dataDirectory: join(directory, 'data') }),
      programs: {
        runtimeClient: '',
        storeProcess: '',
        clockPreload: pathToFileURL(directory),
      },
      assemblyDirectory: join(directory, 'assembly'),
      dashboardDirectory: directory,
      massiveKey: undefined,
      massiveBaseUrl: undefined,
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      progressOutput: process.stderr,
      stopAsked: new Promise(() => undefined),
      ...changes,
    });
    return { code, out: out.join(''), err: err.join('') };
  }

  it('explains itself', async () => {
    const { code, out, err } = await run(['--help']);

    expect(code).toBe(0);
    expect(out).toContain('--as-of DATE');
    expect(err).toBe('');
  });

  it('names a wrong option on one line', async () => {
    const { code, out, err } = await run(['--port', 'abc']);

    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('--port is "abc": expected a port from 0 (any free one) to 65535\n');
  });

  it('names what it cannot run of the template on one line', async () => {
    const assemblyDirectory = writeAssembly(join(directory, 'assembly'), ({ service }) => {
      Object.assign(service['Due']?.Properties ?? {}, { ScheduleExpression: 'rate(1 day)' });
    });

    const { code, err } = await run([], { assemblyDirectory });

    expect(code).toBe(1);
    expect(err).toBe(
      'Test-prod-Service, Due.ScheduleExpression: rate(1 day) is not supported, only cron(...) is\n',
    );
  });
});
