import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

const check = (directory: string) => {
  const program = join(ROOT, 'dist/tools/cost/main.mjs');
  const { status, stderr } = spawnSync(process.execPath, [program, '--check'], {
    cwd: directory,
    encoding: 'utf8',
  });
  return { status, stderr };
};

describe('docs/cost.md', () => {
  const copy = mkdtempSync(join(tmpdir(), 'tre-cost-'));
  beforeAll(() => {
    for (const name of ['dist', 'apps', 'node_modules', '.prettierrc.json']) {
      symlinkSync(join(ROOT, name), join(copy, name));
    }
    cpSync(join(ROOT, 'README.md'), join(copy, 'README.md'));
    cpSync(join(ROOT, 'docs/cost.md'), join(copy, 'docs/cost.md'));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('is what the model writes, and the README says the same', () => {
    expect(check(ROOT)).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['docs/cost.md', /\| S3 /, '| S4 ', 'docs/cost.md is out of date'],
    ['README.md', /By list prices a month costs \$/, 'A month costs $', 'README.md lacks "By list'],
  ])('is found out of date where %s was changed', (file, from, to, finding) => {
    const original = readFileSync(join(copy, file), 'utf8');
    writeFileSync(join(copy, file), original.replace(from, to));

    const { status, stderr } = check(copy);
    writeFileSync(join(copy, file), original);

    expect(status).toBe(1);
    expect(stderr).toContain(finding);
    expect(stderr).toContain('run npm run cost');
  });
});
