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
    const { status, stderr } = check(ROOT);

    // What the API says on a busy machine is none of it.
    expect(stderr).not.toContain('run npm run cost');
    expect(status).toBe(0);
  });

  it('is found out of date where it or the README was changed', () => {
    const change = (file: string, from: RegExp, to: string) => {
      const path = join(copy, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    change('docs/cost.md', /\| S3 /, '| S4 ');
    change('README.md', /By list prices a month costs \$/, 'A month costs $');

    const { status, stderr } = check(copy);

    expect(status).toBe(1);
    expect(stderr).toContain('docs/cost.md is out of date\nREADME.md lacks "By list');
    expect(stderr).toContain('run npm run cost');
  });
});
