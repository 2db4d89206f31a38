import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeAws, startFakeAws } from '../testing/fake-aws';
import { type Fork, makeFork } from '../testing/fork';
import { priceFile } from '../testing/price-file';
import { Shell } from '../testing/shell';
import { type Treatment, documentedCommands, mainStart } from './documented-commands';

const ROOT = join(__dirname, '../../../..');

type Of<K extends Treatment['kind']> = Extract<Treatment, { readonly kind: K }>;

/** What `npm start` writes of itself. */
interface StackAddresses {
  readonly api: string;
  readonly dashboard: string;
  readonly table: string;
}

/** Runs what the documents tell a reader to type, by a shell, in this checkout; AWS and the upstream are stand-ins. */
describe('the documents’ commands', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tre-documents-'));
  const [stackDirectory, besideDirectory] = [join(directory, 'stack'), join(directory, 'beside')];
  const bars = join(directory, 'bars.csv');
  const shells: Shell[] = [];
  let main: Shell;
  let aws: FakeAws;
  let addresses: StackAddresses;
  let fork: Fork;

  beforeAll(async () => {
    writeFileSync(bars, priceFile());
    fork = makeFork(ROOT, join(directory, 'fork'));
    const [start] = treated('start').filter(({ command }) => command === mainStart);
    if (start === undefined) throw new Error(`the documents do not show ${mainStart}`);
    main = new Shell(start.line, { cwd: ROOT, env: environment() });
    await main.says(start.treatment.says);
    addresses = JSON.parse(readFileSync(join(stackDirectory, 'stack.json'), 'utf8'));
    aws = await startFakeAws(ROOT, stackDirectory);
  });

  // A command that a test gave up on must not run on.
  afterEach(async () => {
    for (const shell of shells.splice(0)) await shell.end('SIGKILL');
  });

  afterAll(async () => {
    await aws?.close();
    const { output } = await main.end('SIGINT');
    rmSync(directory, { recursive: true });
    expect(output).toContain('stopped');
  });

  const treated = <K extends Treatment['kind']>(kind: K) =>
    Object.entries(documentedCommands).flatMap(([command, treatment]) => {
      if (treatment.kind !== kind) return [];
      const adds = 'adds' in treatment ? ` ${treatment.adds}` : '';
      return [{ command, line: command + adds, treatment: treatment as Of<K> }];
    });
  /** Without those that are slow, unless all are asked for. */
  const inTime = <T extends { readonly treatment: Of<'run' | 'refused'> }>(all: readonly T[]) =>
    all.filter(
      ({ treatment }) => treatment.speed !== 'slow' || process.env['TRE_DOCUMENTS'] === 'all',
    );

  const [ran, refused] = [inTime(treated('run')), inTime(treated('refused'))];

  it.each(ran)('$command', async ({ line, treatment }) => {
    const { status, output } = await shell(line).ended();

    expect(output).toMatch(treatment.says);
    expect(status).toBe(0);
  });

  if (refused.length > 0) {
    it.each(refused)('$command, misused at its end', async ({ line, treatment }) => {
      const { status, output } = await shell(line).ended();

      expect(output).toMatch(treatment.says);
      expect(status).not.toBe(0);
    });
  }

  it.each(treated('start').filter(({ command }) => command !== mainStart))(
    '$command',
    async ({ line, treatment }) => {
      const started = shell(line, environment());
      await started.says(treatment.says);
      const { output } = await started.end('SIGINT');

      expect(output).toContain('stopped');
    },
  );

  it.each(treated('fork'))('$command', async ({ line, treatment }) => {
    const { where, before, says } = treatment;
    const directories = { beside: fork.directory, inside: join(fork.directory, 'tre-stocks') };
    // The first release is two commits ago by then: the reader's own and a newer one came.
    const inFork = line.replace('RELEASE', 'HEAD~2');
    const steps = [...(before === undefined ? [] : [before]), inFork];
    const started = new Shell(steps.join('\n'), {
      cwd: directories[where],
      env: { ...environment(), ...fork.environment },
    });
    shells.push(started);
    const { status, output } = await started.ended();

    expect(output).toMatch(says);
    expect(status).toBe(0);
  });

  function shell(line: string, env = onStandIns()): Shell {
    const started = new Shell(atOurPlaces(line), { cwd: ROOT, env });
    shells.push(started);
    return started;
  }

  /** Nothing of a reader's own credentials, and nothing of the Nx that runs this test. */
  function environment(): NodeJS.ProcessEnv {
    const { PATH, HOME, TMPDIR } = process.env;
    return {
      ...{ PATH, HOME, TMPDIR, CI: 'true', NO_COLOR: '1' },
      ...{ TRE_STACK: stackDirectory, TRE_BESIDE: besideDirectory },
    };
  }

  function onStandIns(): NodeJS.ProcessEnv {
    return {
      ...environment(),
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_EC2_METADATA_DISABLED: 'true',
      MASSIVE_API_KEY: aws.key,
      MASSIVE_BASE_URL: aws.upstream,
    };
  }

  /** A reader has the documents' own ports, addresses and files; this test has others. */
  function atOurPlaces(line: string): string {
    return line
      .replaceAll('localhost:3000', addresses.api)
      .replaceAll('https://YOUR-SITE', addresses.dashboard)
      .replaceAll('TreStocks-restored', addresses.table)
      .replaceAll('bars.csv', bars)
      .replace(/\b(movers|restored)\.(jsonl|etag)\b/g, join(directory, '$1.$2'));
  }
});
