import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CdkFailed } from './cdk';
import { type CdkProgramOptions, cdkProgram, stacksWithChanges } from './cdk-program';

/** Writes down how it was called, and speaks and ends as it is told. */
const PROGRAM = `
const { appendFileSync } = require('node:fs');
appendFileSync(process.env.CALLS, JSON.stringify({ args: process.argv.slice(2), env: process.env }) + '\\n');
console.error(process.env.SAYS);
process.exitCode = Number(process.env.ENDS);
`;

describe('cdkProgram', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tre-cdk-'));
  const program = join(directory, 'cdk');
  const calls = join(directory, 'calls');
  const said: string[] = [];

  beforeEach(() => {
    said.length = 0;
    writeFileSync(program, PROGRAM);
    writeFileSync(calls, '');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  function cdk(says = '', ends = 0, some: Partial<CdkProgramOptions> = {}) {
    return cdkProgram({
      program,
      assembly: 'dist/cdk.out',
      region: 'eu-central-1',
      profile: 'ops',
      env: {
        ...{ CALLS: calls, SAYS: says, ENDS: String(ends) },
        ...{ MASSIVE_API_KEY: 's3cret-key', AWS_REGION: 'us-west-2' },
      },
      say: (chunk) => said.push(chunk),
      ...some,
    });
  }
  const called = () =>
    readFileSync(calls, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { args: string[]; env: Record<string, string> });
  const common = ['--app', 'dist/cdk.out', '--no-notices', '--no-version-reporting'];

  it('bootstraps, compares and deploys by the command line', async () => {
    const some = cdk();

    await some.bootstrap('123456789012', 'eu-central-1');
    await some.diff(['A', 'B']);
    await some.deploy(['A', 'B']);

    expect(called().map(({ args }) => args)).toEqual([
      [
        'bootstrap',
        'aws://123456789012/eu-central-1',
        '--termination-protection',
        ...common,
        '--profile',
        'ops',
      ],
      ['diff', 'A', 'B', '--method', 'template', ...common, '--profile', 'ops'],
      [
        'deploy',
        'A',
        'B',
        '--require-approval',
        'never',
        '--progress',
        'events',
        ...common,
        '--profile',
        'ops',
      ],
    ]);
  });

  it('goes to the region of the command, whatever the environment says', async () => {
    await cdk().diff(['A']);

    expect(called()[0]?.env).toMatchObject({
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
    });
  });

  it('does not hand on the key of the upstream', async () => {
    await cdk().deploy(['A']);

    expect(readFileSync(calls, 'utf8')).not.toContain('s3cret-key');
  });

  it('shows what the CDK says, and throws its end when it fails', async () => {
    const failure: unknown = await cdk('Stack A failed', 1)
      .deploy(['A'])
      .catch((error: unknown) => error);

    expect(said.join('')).toContain('Stack A failed');
    expect(failure).toBeInstanceOf(CdkFailed);
    expect(failure).toMatchObject({ action: 'deploy', output: 'Stack A failed\n' });
  });

  it('tells how many stacks would change', async () => {
    expect(await cdk('✨  Number of stacks with differences: 2').diff(['A'])).toBe(2);
    expect(await cdk('something else').diff(['A'])).toBeUndefined();
  });
});

describe('stacksWithChanges', () => {
  it('reads the last line of cdk diff', () => {
    expect(
      stacksWithChanges(
        'Stack A\nThere were no differences\n\n✨  Number of stacks with differences: 0\n',
      ),
    ).toBe(0);
  });
});
