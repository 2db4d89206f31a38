import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { collectedMemory, tellingOptions } from './collected-memory';

const MEGABYTE = 1024 ** 2;
/** Holds 40 MB of heap for good and lets go of as much. */
const HOLDER = `
  const megabytes = (count) => Array.from({ length: count }, () => new Array(131_072).fill(0.5));
  globalThis.held = megabytes(40);
  globalThis.dropped = megabytes(40);
  globalThis.dropped = undefined;
  setInterval(() => {}, 1_000);
  process.stdout.write('ready');
`;

describe('collectedMemory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'collected memory-'));
  const teller = join(directory, 'heap-teller.mjs');
  const children: ChildProcess[] = [];

  beforeAll(() => {
    buildSync({
      entryPoints: [join(__dirname, 'heap-teller.ts')],
      outfile: teller,
      format: 'esm',
      platform: 'node',
    });
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  it('sees what a process holds and not what it dropped', async () => {
    const { heap, resident } = await collectedMemory([await started()], directory);

    expect(heap / MEGABYTE).toBeGreaterThan(40);
    expect(heap / MEGABYTE).toBeLessThan(60);
    expect(resident).toBeGreaterThan(heap);
  });

  it('adds up, and can be asked again and again', async () => {
    const pids = [await started(), await started()];

    const first = await collectedMemory(pids, directory);
    const second = await collectedMemory(pids, directory);

    expect(first.heap / MEGABYTE).toBeGreaterThan(80);
    expect(second.heap / first.heap).toBeCloseTo(1, 1);
    expect(readdirSync(directory)).toEqual(['heap-teller.mjs']);
  });

  async function started(): Promise<number> {
    const child = spawn(process.execPath, ['--eval', HOLDER], {
      env: { NODE_OPTIONS: tellingOptions(teller, directory) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await once(child.stdout, 'data');
    return child.pid ?? 0;
  }
});
