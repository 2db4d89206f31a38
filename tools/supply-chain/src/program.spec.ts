import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
