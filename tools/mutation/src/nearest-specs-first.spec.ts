import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type MutantRunOptions,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { NearestSpecsFirst } from './nearest-specs-first';

const tests = [
  { id: 'far', fileName: '/src/far.spec.ts', status: TestStatus.Success },
  { id: 'near', fileName: '/src/rank.spec.ts', status: TestStatus.Success },
  { id: 'also near', fileName: '/src/rank.spec.ts', status: TestStatus.Success },
  { id: 'skipped', fileName: '/src/skipped.spec.ts', status: TestStatus.Skipped },
  { id: 'slow', fileName: '/src/rank.spec.ts', status: TestStatus.Success, timeSpentMs: 1_500 },
].map((test) => ({ name: test.id, timeSpentMs: 1, ...test }) as const);

const root = process.cwd();
let sandbox: string;

beforeEach(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'mutation-'));
  process.chdir(sandbox);
});

afterEach(() => {
  process.chdir(root);
  rmSync(sandbox, { recursive: true });
});

describe('NearestSpecsFirst', () => {
  it("runs the mutated file's own spec first, then the others that reach it", async () => {
    const { runner, runs } = await afterFirstRun({});

    const result = await runner.mutantRun(mutantOf(['far', 'near', 'also near']));

    expect(runs).toEqual([
      ['/src/rank.spec.ts', ['near', 'also near']],
      ['/src/far.spec.ts', ['far']],
    ]);
    expect(result).toEqual({ status: MutantRunStatus.Survived, nrOfTests: 3 });
  });

  it('keeps slow tests until the quick ones of all specs have found nothing', async () => {
    const { runner, runs } = await afterFirstRun({});

    await runner.mutantRun(mutantOf(['slow', 'far', 'near']));

    expect(runs).toEqual([
      ['/src/rank.spec.ts', ['near']],
      ['/src/far.spec.ts', ['far']],
      ['/src/rank.spec.ts', ['slow']],
    ]);
  });

  it('leaves out the tests that take too long', async () => {
    const { runner, runs } = await afterFirstRun({}, 1_500);

    await runner.mutantRun(mutantOf(['slow', 'near']));

    expect(runs).toEqual([['/src/rank.spec.ts', ['near']]]);
  });

  it('stops at the first spec that fails', async () => {
    const { runner, runs } = await afterFirstRun({ '/src/rank.spec.ts': MutantRunStatus.Killed });

    const result = await runner.mutantRun(mutantOf(['far', 'near']));

    expect(runs).toEqual([['/src/rank.spec.ts', ['near']]]);
    expect(result.status).toBe(MutantRunStatus.Killed);
  });

  it('asks the other specs where one cannot even load', async () => {
    const { runner } = await afterFirstRun({
      '/src/rank.spec.ts': MutantRunStatus.Error,
      '/src/far.spec.ts': MutantRunStatus.Killed,
    });

    const result = await runner.mutantRun(mutantOf(['far', 'near']));

    expect(result.status).toBe(MutantRunStatus.Killed);
  });

  it('tells that a spec could not load where no other finds the mutant', async () => {
    const { runner } = await afterFirstRun({ '/src/rank.spec.ts': MutantRunStatus.Error });

    const result = await runner.mutantRun(mutantOf(['far', 'near']));

    expect(result.status).toBe(MutantRunStatus.Error);
  });

  it('runs every spec but the skipped where no tests are named', async () => {
    const { runner, runs } = await afterFirstRun({});

    await runner.mutantRun(mutantOf(undefined));

    expect(new Set(runs.map(([file]) => file))).toEqual(
      new Set(['/src/rank.spec.ts', '/src/far.spec.ts']),
    );
  });

  it('knows the specs in a worker that did not make the first run', async () => {
    await afterFirstRun({});
    const { jest, runs } = fakeJest({});

    await new NearestSpecsFirst(jest).mutantRun(mutantOf(['far']));

    expect(runs).toEqual([['/src/far.spec.ts', ['far']]]);
  });
});

function mutantOf(testFilter: string[] | undefined): MutantRunOptions {
  return { sandboxFileName: '/src/rank.ts', testFilter } as MutantRunOptions;
}

async function afterFirstRun(
  statuses: Readonly<Record<string, MutantRunStatus>>,
  longestTestMs?: number,
) {
  const { jest, runs } = fakeJest(statuses);
  const runner = new NearestSpecsFirst(jest, longestTestMs);
  await runner.dryRun({ timeout: 1, disableBail: false, coverageAnalysis: 'perTest' });
  return { runner, runs };
}

function fakeJest(statuses: Readonly<Record<string, MutantRunStatus>>) {
  const runs: (readonly [file: string, tests: readonly string[] | undefined])[] = [];
  const jest = {
    capabilities: () => ({ reloadEnvironment: true }),
    dryRun: async () => ({
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: { static: {}, perTest: {} },
    }),
    mutantRun: async ({ sandboxFileName, testFilter }: MutantRunOptions) => {
      runs.push([sandboxFileName, testFilter]);
      const status = statuses[sandboxFileName] ?? MutantRunStatus.Survived;
      return { status, nrOfTests: testFilter?.length ?? 0 };
    },
  } as unknown as TestRunner;
  return { jest, runs };
}
