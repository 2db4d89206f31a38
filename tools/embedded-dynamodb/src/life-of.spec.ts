import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lifeOf } from './life-of';

describe('lifeOf', () => {
  it('stays the same while the process lives', () => {
    const life = lifeOf(process.pid);

    expect(life).toBeDefined();
    expect(lifeOf(process.pid)).toBe(life);
  });

  it('is nothing for a process that is gone', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');

    expect(lifeOf(child.pid ?? 0)).toBeUndefined();
  });

  (process.platform === 'linux' ? it : it.skip)('is nothing for a zombie', async () => {
    // The inner process ends at once; `exec` turns its parent into one that never waits for it.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 5'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = await once(parent.stdout, 'data');

    const zombie = Number(printed);
    await new Promise((resolve) => setTimeout(resolve, 100));

    expect(() => process.kill(zombie, 0)).not.toThrow();
    expect(lifeOf(zombie)).toBeUndefined();
    parent.kill();
    await once(parent, 'exit');
  });
});
