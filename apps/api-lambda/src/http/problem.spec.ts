import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_KINDS, type ProblemKind, problemOf } from './problem';

const documentation = readFileSync(join(__dirname, '../../../../docs/problems.md'), 'utf8');
const rows = [...documentation.matchAll(/^\| `(tag:[^`]+)` *\| (\d{3}) /gm)];
const documented = new Map(rows.map(([, type = '', status]) => [type, Number(status)]));

describe('docs/problems.md', () => {
  it.each(Object.keys(PROBLEM_KINDS) as ProblemKind[])('lists %s with its status', (kind) => {
    const { type, status } = problemOf(kind, { detail: '' });

    expect(documented.get(type)).toBe(status);
  });
});
