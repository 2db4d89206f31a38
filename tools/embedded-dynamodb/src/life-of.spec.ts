import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { lifeOf } from './life-of';

describe('lifeOf', () => {
  const onTestEnd: (() => void)[] = [];

  afterEach(() => onTestEnd.splice(0).forEach((end) => end()));

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
    // The inner process ends after its parent has become one that never waits for it.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 5'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestEnd.push(() => parent.kill());
    const [printed] = await once(parent.stdout, 'data');

    const zombie = Number(printed);
    await sleep(400);

    expect(() => process.kill(zombie, 0)).not.toThrow();
    expect(lifeOf(zombie)).toBeUndefined();
  });
});
