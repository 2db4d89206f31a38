import { type MutantResult, type MutantStatus } from '@stryker-mutator/api/core';

/** What counts of a mutant. */
export type MutantVerdict = Pick<MutantResult, 'fileName' | 'status'>;

/** Statuses in the order of the columns; what Stryker could not run is no mutant. */
const columns = [
  ['Killed', 'Killed'],
  ['Timeout', 'Timeout'],
  ['Survived', 'Survived'],
  ['NoCoverage', 'No coverage'],
] as const satisfies readonly (readonly [MutantStatus, string])[];

/** The share of the mutants, in percent, that made a test fail or never end. */
export function scoreOf(mutants: readonly MutantVerdict[]): number {
  const found = countOf(mutants, 'Killed') + countOf(mutants, 'Timeout');
  return (100 * found) / (found + countOf(mutants, 'Survived') + countOf(mutants, 'NoCoverage'));
}

/** A table in Markdown: a row for each file, those with the lowest score first, and one for all. */
export function mutationTable(mutants: readonly MutantVerdict[]): string {
  const byFile = [...Map.groupBy(mutants, ({ fileName }) => fileName)]
    .map(([fileName, ofFile]) => [fileName.split(/[\\/]/).at(-1) ?? fileName, ofFile] as const)
    .toSorted(([a, inA], [b, inB]) => scoreOf(inA) - scoreOf(inB) || a.localeCompare(b));
  const heads = ['File', 'Mutants', ...columns.map(([, head]) => head), 'Score'];
  return [
    heads,
    heads.map((_, column) => (column === 0 ? '---' : '---:')),
    ...byFile.map(([file, ofFile]) => rowOf(`\`${file}\``, ofFile)),
    rowOf('**All**', mutants),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rowOf(name: string, mutants: readonly MutantVerdict[]): readonly string[] {
  const counts = columns.map(([status]) => countOf(mutants, status));
  const all = counts.reduce((sum, count) => sum + count, 0);
  return [name, String(all), ...counts.map(String), `${scoreOf(mutants).toFixed(1)} %`];
}

function countOf(mutants: readonly MutantVerdict[], status: MutantStatus): number {
  return mutants.filter((mutant) => mutant.status === status).length;
}
