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
const FILES_BY_TEST = 'spec-files-by-test.json';

type FilesByTest = Readonly<Record<string, readonly string[]>>;

/**
 * Jest with few files for each mutant. Stryker's own runner loads every spec of the library to run the few tests that
 * reach a mutant; this one loads the specs that hold those tests, one after the other and the mutated file's own
 * first, and stops at the first that fails.
 */
export class NearestSpecsFirst implements TestRunner {
  readonly #jest: TestRunner;
  #filesByTest: FilesByTest | undefined;

  constructor(jest: TestRunner) {
    this.#jest = jest;
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
    this.#filesByTest = filesByTest(result.tests);
    writeFileSync(FILES_BY_TEST, JSON.stringify(this.#filesByTest));
    const mutantCoverage = reachedByTests(result.mutantCoverage, Object.keys(this.#filesByTest));
    return { ...result, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    this.#filesByTest ??= JSON.parse(readFileSync(FILES_BY_TEST, 'utf8')) as FilesByTest;
    const files = this.#filesByTest;
    const tests = options.testFilter ?? Object.keys(files);
    let nrOfTests = 0;
    for (const file of nearestFirst(new Set(tests.flatMap((test) => files[test] ?? [])), options)) {
      const result = await this.#jest.mutantRun({
        ...options,
        // Jest is asked for the specs that have to do with this file: itself.
        sandboxFileName: file,
        testFilter: tests.filter((test) => files[test]?.includes(file)),
      });
      if (result.status !== MutantRunStatus.Survived) return result;
      nrOfTests += result.nrOfTests;
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

function filesByTest(tests: readonly TestResult[]): FilesByTest {
  const files: Record<string, string[]> = {};
  for (const { id, fileName, status } of tests) {
    if (status !== TestStatus.Skipped && fileName !== undefined) (files[id] ??= []).push(fileName);
  }
  return files;
}

/** `rank.spec.ts` before the others, when `rank.ts` is mutated. */
function nearestFirst(
  files: ReadonlySet<string>,
  { sandboxFileName }: MutantRunOptions,
): readonly string[] {
  const own = `${basename(sandboxFileName, '.ts')}.`;
  const distance = (file: string) => (basename(file).startsWith(own) ? 0 : 1);
  return [...files].toSorted((a, b) => distance(a) - distance(b));
}
