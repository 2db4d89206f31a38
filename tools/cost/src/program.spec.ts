import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

describe('docs/cost.md', () => {
  it('is what the model writes, and the README says the same', () => {
    const program = join(ROOT, 'dist/tools/cost/main.mjs');

    const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });

    // The API may say a word on a busy machine; what is out of date is told last.
    expect(stderr).not.toMatch(/out of date|lacks/);
    expect(stdout).toBe('docs/cost.md is what the model writes\n');
    expect(status).toBe(0);
  });
});
