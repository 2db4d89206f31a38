import { resolve } from 'node:path';
import { type PartialStrykerOptions } from '@stryker-mutator/api/core';

/** The libraries under test, the quickest first. */
export const libraries = ['movers-domain', 'massive-client', 'movers-store'] as const;

/** One of them. */
export type Library = (typeof libraries)[number];

/** Where the report of a library is left, for the next run to build on. */
export function reportOf(library: Library): string {
  return `reports/mutation/${library}.json`;
}

/** How Stryker runs over a library, from the root of the workspace; `plugin` is the built one of this project. */
export function strykerOptions(library: Library, plugin: string): PartialStrykerOptions {
  return {
    mutate: [`libs/${library}/src/**/*.ts`, '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
    testRunner: 'nearest-specs-first',
    plugins: ['@stryker-mutator/jest-runner', plugin],
    jest: {
      projectType: 'custom',
      configFile: `libs/${library}/jest.config.cjs`,
      enableFindRelatedTests: true,
      config: {
        testEnvironment: resolve('tools/mutation/src/stop-at-first-failure.cjs'),
        // A test that waits forever is a failed one, long before Stryker would give the mutant up.
        testTimeout: 20_000,
        setupFiles: [resolve('tools/mutation/src/no-shrinking.cjs')],
      },
    },
    coverageAnalysis: 'perTest',
    // Everything that the libraries' tests read; the rest is not copied.
    ignorePatterns: [
      '**',
      '!libs/**',
      '!tools/embedded-dynamodb/**',
      '!{package.json,nx.json,jest.preset.js,tsconfig.base.json,tsconfig.spec.json}',
    ],
    tsconfigFile: 'tsconfig.base.json',
    tempDirName: '.stryker-tmp',
    // Room for a busy machine; what loops forever is mostly stopped by a count of its rounds.
    timeoutMS: 20_000,
    // Only what changed since the last run, mutants or tests, is tried again.
    incremental: true,
    incrementalFile: reportOf(library),
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { reportTests: false, logTests: false, reportScoreTable: false },
    thresholds: { high: 95, low: 85, break: 85 },
  };
}
