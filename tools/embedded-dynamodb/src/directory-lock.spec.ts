import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryInUse, lockDirectory } from './directory-lock';
import { lifeOf } from './life-of';

describe('lockDirectory', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'directory-lock-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('lets one holder in until it leaves', () => {
    const unlock = lockDirectory(directory);

    expect(() => lockDirectory(directory)).toThrow(new DirectoryInUse(directory, process.pid));
    unlock();

    expect(() => lockDirectory(directory)).not.toThrow();
  });

  it('leaves nothing behind', () => {
    lockDirectory(directory)();

    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([
    ['whose process is gone', JSON.stringify({ pid: 2 ** 22 + 1, life: '1' })],
    ['whose process id belongs to another by now', JSON.stringify({ pid: 1, life: '-1' })],
    ['that is empty', ''],
    ['that holds something else', '[1]'],
  ])('takes over a lock %s', (_, text) => {
    writeFileSync(join(directory, 'lock.json'), text);

    const unlock = lockDirectory(directory);

    expect(() => lockDirectory(directory)).toThrow(DirectoryInUse);
    unlock();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('respects the lock of another living process', () => {
    const lock = { pid: process.ppid, life: lifeOf(process.ppid) };
    writeFileSync(join(directory, 'lock.json'), JSON.stringify(lock));

    expect(() => lockDirectory(directory)).toThrow(new DirectoryInUse(directory, process.ppid));
  });
});
