import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The projects that each project imports. */
type Arrows = ReadonlyMap<string, readonly string[]>;

describe('the project graph', () => {
  const arrows = readArrows();

  it('has no cycle', () => {
    expect(cycleIn(arrows)).toBeUndefined();
  });

  it('has no arrow out of movers-domain or movers-contract', () => {
    expect(arrows.get('movers-domain')).toEqual([]);
    expect(arrows.get('movers-contract')).toEqual([]);
  });

  it('keeps the upstream away from everyone who serves or shows', () => {
    for (const project of ['api-lambda', 'dashboard', 'infra', 'movers-store']) {
      expect(reachableFrom(project, arrows)).not.toContain('massive-client');
    }
  });

  it('keeps every app out of reach of all others', () => {
    const apps = ['api-lambda', 'ingest-lambda', 'dashboard', 'dashboard-e2e', 'infra'];

    const imported = [...arrows].flatMap(([project, targets]) =>
      targets.filter((target) => apps.includes(target)).map((target) => `${project} → ${target}`),
    );

    expect(imported).toEqual([]);
  });

  it('keeps the dashboard to the domain and the contract', () => {
    expect(reachableFrom('dashboard', arrows)).toEqual(['movers-contract', 'movers-domain']);
  });
});

describe('lint', () => {
  it('refuses an import that the tags forbid', () => {
    const { status, stdout } = spawnSync(
      join(ROOT, 'node_modules/.bin/eslint'),
      ['--stdin', '--stdin-filename', 'apps/api-lambda/src/violation.ts'],
      {
        cwd: ROOT,
        input: "export { createMassiveClient } from '@tre/massive-client';\n",
        encoding: 'utf8',
      },
    );

    expect(status).toBe(1);
    expect(stdout).toContain('@nx/enforce-module-boundaries');
  });
});

/** What Nx found of static imports; the order that builds have to keep is no import. */
function readArrows(): Arrows {
  const directory = mkdtempSync(join(tmpdir(), 'project-graph-'));
  try {
    const file = join(directory, 'graph.json');
    execFileSync(join(ROOT, 'node_modules/.bin/nx'), ['graph', `--file=${file}`], {
      cwd: ROOT,
      stdio: 'pipe',
    });
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
      graph: { dependencies: Record<string, { target: string; type: string }[]> };
    };
    return new Map(
      Object.entries(graph.dependencies).map(([project, dependencies]) => [
        project,
        dependencies
          .filter(({ target, type }) => type !== 'implicit' && !target.startsWith('npm:'))
          .map(({ target }) => target)
          .toSorted(),
      ]),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function reachableFrom(project: string, arrows: Arrows): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...(arrows.get(project) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(arrows.get(next) ?? []));
  }
  return [...reached].toSorted();
}

function cycleIn(arrows: Arrows): string | undefined {
  return [...arrows.keys()].find((project) => reachableFrom(project, arrows).includes(project));
}
