import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from './testing/write-zip';
import { type Workflow, parseWorkflow } from './workflow';

const ROOT = join(__dirname, '../../..');
const WORKFLOW = join(ROOT, '.github/workflows/ci.yml');

const directory = mkdtempSync(join(tmpdir(), 'supply-chain-'));
afterAll(() => rmSync(directory, { recursive: true }));

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const supplyChain = (...args: string[]) => run('dist/tools/supply-chain/main.cjs', ...args);

function written(name: string, content: string): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

describe('the workflows', () => {
  const text = readFileSync(WORKFLOW, 'utf8');
  const { jobs = {} }: Workflow = parseWorkflow(text);

  it('are sound', () => {
    expect(supplyChain('workflows')).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^[1-9]\d* workflow files are sound\n$/),
      stderr: '',
    });
  });

  it.each([
    ['runs-on', 'runs-onn', "Unexpected value 'runs-onn'"],
    ['contents: read', 'contents: rea', "Unexpected value 'rea'"],
    ['github.event_name ==', 'github.evnt_name ==', 'Context access might be invalid: evnt_name'],
    ["== 'push'", '== "push"', 'Unexpected symbol'],
    ['actions/checkout@', 'actions/checkout@v5 # ', 'is not pinned'],
  ])('are refused with %s turned into %s', (from, to, finding) => {
    const file = written('broken.yml', text.replace(from, to));

    const { status, stderr } = supplyChain('workflows', file);

    expect(status).toBe(1);
    expect(stderr).toContain(finding);
  });

  it('run nothing before the deployment that .ci/run does not run', () => {
    const ours = readFileSync(join(ROOT, '.ci/run'), 'utf8');
    const theirs = ['check', 'supply-chain'].flatMap((job) =>
      (jobs[job]?.steps ?? []).flatMap(({ run: script = '' }) => script.trim().split('\n')),
    );
    const known = (command: string) =>
      command.startsWith('export TRE_SEED=') || command.endsWith('npm run affected');

    const commands = theirs.filter((command) => command !== '' && !known(command));

    expect(commands.length).toBeGreaterThanOrEqual(5);
    for (const command of commands) expect(ours).toContain(command.replace(' -- --required', ''));
  });

  it('deploy from main only, where the variable is set, and after all checks', () => {
    expect(jobs['deploy']).toMatchObject({
      needs: ['check', 'supply-chain'],
      if: expect.stringMatching(/refs\/heads\/main.*vars\.AWS_DEPLOY_ROLE_ARN != ''/),
    });
  });

  it('deploy stacks and dashboard of one stage, after the difference is shown', () => {
    const deployment = jobs['deploy'] as {
      env?: Record<string, string>;
      steps?: { run?: string }[];
    };
    const commands = (deployment.steps ?? []).flatMap(({ run: script }) => script ?? []);
    const place = (part: string) => commands.findIndex((command) => command.includes(part));

    expect(deployment.env).toEqual({ STAGE: 'prod' });
    const order = ['nx synth infra', 'cdk diff', 'cdk deploy', 'npm run upload'].map(place);
    expect(order[0]).toBeGreaterThanOrEqual(0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(commands.at(-1)).toBe('npm run upload -- --stage "$STAGE"');
  });
});

describe('the program', () => {
  it('refuses a command that it does not know', () => {
    expect(supplyChain('audit')).toMatchObject({
      status: 1,
      stderr: 'there is no command "audit"; known: workflows, licences, vulnerabilities\n',
    });
  });
});

describe('the vulnerabilities by an export of OSV', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const database = join(directory, 'all.zip');

  async function searched(severity: string) {
    const advisory = (name: string, version: string | undefined) =>
      JSON.stringify({
        ...{ id: `GHSA-${name}`, modified: '2026-11-25T07:30:00Z', summary: 'made up' },
        affected: [{ package: { ecosystem: 'npm', name }, versions: [version] }],
        database_specific: { severity, cwe_ids: ['CWE-79'] },
      });
    await writeZip(database, {
      'GHSA-axios.json': advisory('axios', dependencies['axios']),
      'GHSA-eslint.json': advisory('eslint', devDependencies['eslint']),
    });
    return supplyChain('vulnerabilities', '--database', database);
  }

  it('are none of weight, by how many advisories and how fresh ones', async () => {
    expect(await searched('MODERATE')).toEqual({
      status: 0,
      stdout:
        '2 advisories on npm, the newest modified at 2026-11-25T07:30:00Z\n' +
        'what ships: no high or critical vulnerability is known\n' +
        'what only builds or tests: no high or critical vulnerability is known\n',
      stderr: '',
    });
  });

  it('are told for what ships and for what only builds or tests, and fail', async () => {
    const { status, stderr } = await searched('CRITICAL');

    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'what ships: high or critical vulnerabilities known: 1',
      `  critical: axios ${dependencies['axios']}, made up (CWE-79; https://osv.dev/vulnerability/GHSA-axios)`,
      'what only builds or tests: high or critical vulnerabilities known: 1',
      `  critical: eslint ${devDependencies['eslint']}, made up (CWE-79; https://osv.dev/vulnerability/GHSA-eslint)`,
      '',
    ]);
  });

  it('are not looked for with an option that there is not', () => {
    expect(supplyChain('vulnerabilities', '--databases', database)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/'--databases'.*; known: --required, --database FILE\n$/s),
    });
  });
});

describe('the scan for secrets', () => {
  const scan = (file: string) =>
    run('node_modules/secretlint/bin/secretlint.js', '--no-glob', '--no-gitignore', file);
  const characters = (length: number) =>
    Array.from(
      { length },
      (_, at) => 'abcdefghijkmnopqrstuvwxyz23456789'[(at * 37 + at * at) % 33],
    );

  it.each([
    ['AWS key', `AWS_SECRET_ACCESS_KEY="${characters(40).join('')}"`, 'AWSSecretAccessKey'],
    ['Massive key', `MASSIVE_API_KEY=${characters(32).join('')} npm start`, 'PATTERN'],
    [
      'token of GitHub',
      `GITHUB_TOKEN=${['ghp', characters(36).join('')].join('_')}`,
      'GITHUB_TOKEN',
    ],
  ])('finds a planted %s', (_, secret, rule) => {
    const { status, stdout } = scan(written('notes.txt', secret));

    expect(status).toBe(1);
    expect(stdout).toContain(rule);
  });

  it('finds nothing in words about keys', () => {
    expect(scan(written('words.md', 'Set MASSIVE_API_KEY to your key.')).status).toBe(0);
  });
});
