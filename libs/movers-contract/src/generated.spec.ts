import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('what is generated', () => {
  it('is what schema and operations say', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'tools/codegen.mjs', '--check'],
      { cwd: join(__dirname, '../../..'), encoding: 'utf8' },
    );

    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
