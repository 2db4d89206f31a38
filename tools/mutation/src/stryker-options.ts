import { type PartialStrykerOptions } from '@stryker-mutator/api/core';

/** The libraries under test, the quickest first. */
export const libraries = ['movers-domain', 'massive-client', 'movers-store'] as const;

/** One of them. */
export type Library = (typeof libraries)[number];

/** Where the report of a library is left. */
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
    reporters: ['json', 'clear-text', 'progress'],
    clearTextReporter: { reportTests: false, logTests: false, reportScoreTable: false },
    jsonReporter: { fileName: reportOf(library) },
    thresholds: { high: 95, low: 85, break: 85 },
  };
}
