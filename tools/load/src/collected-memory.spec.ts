import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { collectedMemory } from './collected-memory';

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
  const children: ChildProcess[] = [];

  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  it('sees what a process holds and not what it dropped', async () => {
    const { heap, resident } = await collectedMemory([await started(HOLDER)]);

    expect(heap / MEGABYTE).toBeGreaterThan(40);
    expect(heap / MEGABYTE).toBeLessThan(60);
    expect(resident).toBeGreaterThan(heap);
  });

  it('adds up, and can be asked again and again', async () => {
    const pids = [await started(HOLDER), await started(HOLDER)];

    const first = await collectedMemory(pids);
    const second = await collectedMemory(pids);

    expect(first.heap / MEGABYTE).toBeGreaterThan(80);
    expect(second.heap / first.heap).toBeCloseTo(1, 1);
  });

  it('refuses where another process has the inspector', async () => {
    await started(HOLDER, ['--inspect=127.0.0.1:9229']);

    await expect(collectedMemory([await started(HOLDER)])).rejects.toThrow('end its debugging');
  });

  async function started(script: string, options: readonly string[] = []): Promise<number> {
    const child = spawn(process.execPath, [...options, '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    await once(child.stdout, 'data');
    return child.pid ?? 0;
  }
});
