import { splitMarkdown } from '../markdown/fenced-blocks';

/** A test that a row of the threat model names. */
export interface Proof {
  readonly title: string;
  /** As it is linked. */
  readonly target: string;
}

/** A row of the threat model. */
export interface Threat {
  readonly name: string;
  readonly proofs: readonly Proof[];
  /** From 1. */
  readonly line: number;
}

const COLUMNS = ['Threat', 'What stops it', 'Proven by', 'What remains'];

/** The rows of every table that has the columns of a threat model. */
export function threatRows(text: string): readonly Threat[] {
  const threats: Threat[] = [];
  let isInTable = false;
  for (const [index, line] of splitMarkdown(text).prose.split('\n').entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) isInTable = false;
    else if (cells.join() === COLUMNS.join()) isInTable = true;
    else if (isInTable && !cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const [name = '', , proofs = ''] = cells;
      threats.push({ name, proofs: proofsIn(proofs), line: index + 1 });
    }
  }
  return threats;
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith('|')) return [];
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function proofsIn(cell: string): readonly Proof[] {
  return [...cell.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title = '', target = '']) => ({
    // What Markdown would read as emphasis is escaped.
    title: title.replace(/\\([\\*_|`])/g, '$1'),
    target,
  }));
}
