import { type MutantCoverage } from '@stryker-mutator/api/core';

/**
 * The coverage in which every mutant is reached by tests. What runs while specs load belongs to no test: every test
 * may feel it, so each counts as reaching it, unless some reach it by themselves. A test that was skipped reaches
 * nothing: Jest's environment never hears of its end, and lays the loading of the next files to its account.
 */
export function reachedByTests(
  { static: whileLoading, perTest }: MutantCoverage,
  testIds: readonly string[],
): MutantCoverage {
  const tests = Object.fromEntries(testIds.map((id) => [id, { ...perTest[id] }]));
  const reached = new Set(Object.values(tests).flatMap((mutants) => Object.keys(mutants)));
  const loaded = Object.assign({}, ...Object.values(perTest), whileLoading);
  for (const mutant of Object.keys(loaded)) {
    if (reached.has(mutant)) continue;
    for (const hits of Object.values(tests)) hits[mutant] = loaded[mutant];
  }
  return { static: {}, perTest: tests };
}
