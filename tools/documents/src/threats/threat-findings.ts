import { posix } from 'node:path';
import { type MarkdownDocument } from '../markdown/read-documents';
import { threatRows } from './threat-rows';

/**
 * What is wrong with the proofs of a threat model: rows without one, files that are no tests or are not there, and
 * titles that no test in them has. `read` gives a file's text by its path from the root.
 */
export function threatFindings(
  { path, text }: MarkdownDocument,
  read: (path: string) => string | undefined,
): readonly string[] {
  return threatRows(text).flatMap(({ name, proofs, line }) => {
    const where = `${path}:${line}: ${name}`;
    if (proofs.length === 0) return [`${where}: no test proves it`];
    return proofs.flatMap(({ title, target }) => {
      const file = posix.join(posix.dirname(path), target);
      const source = /\.(spec|e2e)\.ts$/.test(file) ? read(file) : undefined;
      if (source === undefined) return [`${where}: ${target} is no file of tests`];
      return hasTest(source, title) ? [] : [`${where}: ${file} has no test "${title}"`];
    });
  });
}

/** Whether the source has a test of that title, which stands in quotes behind the bracket of a call. */
function hasTest(source: string, title: string): boolean {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\(\\s*(['"\`])${escaped}\\1\\s*,`).test(source);
}
