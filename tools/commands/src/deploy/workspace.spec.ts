import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../command-error';
import { nxWorkspace } from './workspace';

/** Builds what it is told to by the environment, as far as this test looks. */
const NX = `
console.log(process.argv.slice(2).join(' '));
console.log('key', process.env.MASSIVE_API_KEY);
process.exitCode = Number(process.env.ENDS);
`;

describe('nxWorkspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'tre-workspace-'));

  beforeAll(() => {
    mkdirSync(join(root, 'node_modules/nx/elsewhere'), { recursive: true });
    const exports = { './bin/nx.js': './elsewhere/nx.js' };
    writeFileSync(join(root, 'node_modules/nx/package.json'), JSON.stringify({ exports }));
    writeFileSync(join(root, 'node_modules/nx/elsewhere/nx.js'), NX);
    writeFileSync(join(root, 'package.json'), '{}');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('builds by Nx, wherever its package keeps it', async () => {
    await expect(nxWorkspace(root, { ENDS: '0' }).build()).resolves.toBeUndefined();
  });

  it('shows what the build said only when it failed, and hands it no key', async () => {
    const failure: unknown = await nxWorkspace(root, { ENDS: '1', MASSIVE_API_KEY: 's3cret' })
      .build()
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(CommandError);
    expect((failure as Error).message).toBe(
      'the build failed\nrun-many -t build synth -p infra\nkey undefined\n',
    );
  });
});
