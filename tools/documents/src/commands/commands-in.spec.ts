import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '../markdown/read-documents';
import { commandsIn, npmScriptsIn } from './commands-in';
import { documentedCommands } from './documented-commands';

const ROOT = join(__dirname, '../../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const shown = (text: string) => commandsIn([{ path: 'a.md', text }]).map(({ command }) => command);

describe('commandsIn', () => {
  it('takes each step of a line, without comments', () => {
    expect(shown('```sh\n# first\nnpm ci && npm start   # then #wait\n\ncurl a#b\n```')).toEqual([
      'npm ci',
      'npm start',
      'curl a#b',
    ]);
  });

  it('joins a command that goes on in the next line', () => {
    expect(shown('```sh\ncurl a \\\n  -d b\n```')).toEqual(['curl a -d b']);
  });

  it('keeps a change of directory with what is run there', () => {
    expect(shown('```sh\ncd apps/infra && npx cdk diff\n```')).toEqual([
      'cd apps/infra && npx cdk diff',
    ]);
  });

  it.each(['bash', 'console', ''])('takes a block of %j for commands too', (language) => {
    expect(shown(`\`\`\`${language}\nnpm ci\n\`\`\``)).toEqual(['npm ci']);
  });

  it('leaves out what no shell runs', () => {
    expect(shown('```ts\nawait client.close();\n```\n`npm ci`')).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = readDocuments(ROOT);
  const commands = commandsIn(documents);
  const known = new Set(Object.keys(documentedCommands));
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

  it('show no command that documented-commands.ts does not know', () => {
    const unknown = commands.filter(({ command }) => !known.has(command));

    expect(unknown).toEqual([]);
  });

  it('show every command that it knows', () => {
    const all = new Set(commands.map(({ command }) => command));

    expect([...known].filter((command) => !all.has(command))).toEqual([]);
  });

  it('name scripts that there are', () => {
    const named = new Set(documents.flatMap(npmScriptsIn));

    expect(named.size).toBeGreaterThan(15);
    expect([...named].filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('leave to others only what they run', () => {
    const ci = read('.ci/run').split('\n');
    const elsewhere = Object.entries(documentedCommands).flatMap(([command, treatment]) =>
      treatment.kind === 'elsewhere' ? [{ command, by: treatment.by }] : [],
    );
    const isThere = (by: (typeof elsewhere)[number]['by']) => {
      if ('ci' in by) return ci.includes(by.ci);
      const [project = '', target = ''] = by.target.split(':');
      return ['apps', 'tools'].some((room) => hasTarget(`${room}/${project}`, target));
    };

    expect(elsewhere.length).toBeGreaterThan(5);
    expect(elsewhere.filter(({ by }) => !isThere(by))).toEqual([]);
  });
});

/** Nx makes a target `test` of a configuration of Jest. */
function hasTarget(directory: string, target: string): boolean {
  const isThere = (file: string) => existsSync(join(ROOT, directory, file));
  if (target === 'test') return isThere('jest.config.cjs');
  if (!isThere('project.json')) return false;
  const { targets } = JSON.parse(read(`${directory}/project.json`)) as { targets: object };
  return Object.hasOwn(targets, target);
}
