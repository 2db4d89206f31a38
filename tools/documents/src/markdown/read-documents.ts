import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document in Markdown. */
export interface MarkdownDocument {
  /** From the root, with slashes: `docs/runbook.md`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of a checkout that is committed, or would be by `git add`; paths from its root, with slashes. */
export function repositoryFiles(root: string): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  // What is deleted, but not from the index yet, is still listed.
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The documents among the files of a checkout. */
export function readDocuments(root: string): readonly MarkdownDocument[] {
  return repositoryFiles(root)
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
