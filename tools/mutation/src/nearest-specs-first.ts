import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { reachedByTests } from './reached-by-tests';

/** In the sandbox, for the workers that come after the one of the first run. */
const FIRST_RUN = 'tests-of-first-run.json';

/** A test that takes longer waits until the quick ones of all specs have found nothing. */
const QUICK_MS = 1_000;

type FirstRun = Readonly<
  Record<string, { readonly files: readonly string[]; readonly ms: number }>
>;

/**
 * Jest with few tests for each mutant. Stryker's own runner loads every spec of the library to run the few tests that
 * reach a mutant; this one loads the specs that hold those tests, one after the other and the mutated file's own
 * first, quick tests before slow ones, and stops at the first that fails. Tests that took longer than `longestTestMs`
 * are left out.
 */
export class NearestSpecsFirst implements TestRunner {
  readonly #jest: TestRunner;
  readonly #longestTestMs: number;
  #firstRun: FirstRun | undefined;

  constructor(jest: TestRunner, longestTestMs = Infinity) {
    this.#jest = jest;
    this.#longestTestMs = longestTestMs;
  }

  async init(): Promise<void> {
    await this.#jest.init?.();
  }

  async dispose(): Promise<void> {
    await this.#jest.dispose?.();
  }

  capabilities(): Promise<TestRunnerCapabilities> | TestRunnerCapabilities {
    return this.#jest.capabilities();
  }

  async dryRun(options: DryRunOptions): Promise<DryRunResult> {
    const result = await this.#jest.dryRun(options);
    if (result.status !== DryRunStatus.Complete || result.mutantCoverage === undefined) {
      return result;
    }
    this.#firstRun = firstRunOf(result.tests);
    writeFileSync(FIRST_RUN, JSON.stringify(this.#firstRun));
    const mutantCoverage = reachedByTests(result.mutantCoverage, Object.keys(this.#firstRun));
    return { ...result, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    let nrOfTests = 0;
    let broken: MutantRunResult | undefined;
    for (const { file, tests } of this.#batches(options)) {
      const result = await this.#jest.mutantRun({
        ...options,
        // Jest is asked for the specs that have to do with this file: itself.
        sandboxFileName: file,
        testFilter: [...tests],
      });
      // A spec that cannot even load does not tell a test that fails: another spec may.
      if (result.status === MutantRunStatus.Error) broken = result;
      else if (result.status !== MutantRunStatus.Survived) return result;
      else nrOfTests += result.nrOfTests;
    }
    return broken ?? { status: MutantRunStatus.Survived, nrOfTests };
  }

  #batches({ sandboxFileName, testFilter }: MutantRunOptions): readonly Batch[] {
    this.#firstRun ??= JSON.parse(readFileSync(FIRST_RUN, 'utf8')) as FirstRun;
    const firstRun = this.#firstRun;
    const tests = testFilter ?? Object.keys(firstRun);
    const within = (fromMs: number, toMs: number) =>
      tests.filter((test) => {
        const ms = firstRun[test]?.ms ?? 0;
        return ms >= fromMs && ms < toMs;
      });
    return [within(0, QUICK_MS), within(QUICK_MS, this.#longestTestMs)].flatMap((some) =>
      nearestFirst(
        new Set(some.flatMap((test) => firstRun[test]?.files ?? [])),
        sandboxFileName,
      ).map((file) => ({
        file,
        tests: some.filter((test) => firstRun[test]?.files.includes(file)),
      })),
    );
  }
}

/** Tests of one spec. */
interface Batch {
  readonly file: string;
  readonly tests: readonly string[];
}

function firstRunOf(tests: readonly TestResult[]): FirstRun {
  const firstRun: Record<string, { files: string[]; ms: number }> = {};
  for (const { id, fileName, status, timeSpentMs } of tests) {
    if (status === TestStatus.Skipped || fileName === undefined) continue;
    const test = (firstRun[id] ??= { files: [], ms: 0 });
    test.files.push(fileName);
    test.ms = Math.max(test.ms, timeSpentMs);
  }
  return firstRun;
}

/** `rank.spec.ts` before the others, when `rank.ts` is mutated. */
function nearestFirst(files: ReadonlySet<string>, mutated: string): readonly string[] {
  const own = `${basename(mutated, '.ts')}.`;
  const distance = (file: string) => (basename(file).startsWith(own) ? 0 : 1);
  return [...files].toSorted((a, b) => distance(a) - distance(b));
}
