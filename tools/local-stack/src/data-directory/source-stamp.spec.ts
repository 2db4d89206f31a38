import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTradingDate } from '@tre/movers-domain';
import { temporaryDirectory } from '../testing/temporary-directory';
import { emptyDirectory } from './empty-directory';
import { AnotherSource, type SourceStamp, readStamp, stampSource } from './source-stamp';

describe('stampSource', () => {
  const root = temporaryDirectory();
  let count = 0;
  const newDirectory = () => join(root, String((count += 1)), 'data');
  const stamp: SourceStamp = {
    identity: 'simulated 1',
    watchlist: ['AAPL', 'MSFT'],
    latestDue: parseTradingDate('2025-08-29'),
  };

  it('stamps a directory that is not there yet', () => {
    const directory = newDirectory();

    stampSource(directory, stamp);

    expect(readStamp(directory)).toEqual(stamp);
  });

  it('accepts the same source again, and remembers the later session', () => {
    const directory = newDirectory();
    stampSource(directory, stamp);
    const later = { ...stamp, latestDue: parseTradingDate('2025-09-02') };

    stampSource(directory, later);

    expect(readStamp(directory)).toEqual(later);
  });

  it.each([
    [{ identity: 'file 00ff' }, 'another source (simulated 1, now file 00ff)'],
    [{ watchlist: ['AAPL'] }, 'another watchlist (AAPL,MSFT, now AAPL)'],
    [
      { latestDue: parseTradingDate('2025-08-28') },
      'up to 2025-08-29, and by the clock 2025-08-28',
    ],
  ])('refuses %j, names --fresh and keeps the stamp', (change, message) => {
    const directory = newDirectory();
    stampSource(directory, stamp);
    const again = () => stampSource(directory, { ...stamp, ...change });

    expect(again).toThrow(AnotherSource);
    expect(again).toThrow(message);
    expect(again).toThrow('--fresh');
    expect(readStamp(directory)).toEqual(stamp);
  });

  it('refuses a stamp that cannot be read', () => {
    const directory = newDirectory();
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'source.json'), '{"identity":');

    expect(() => stampSource(directory, stamp)).toThrow('--fresh');
  });

  it('takes any source once the directory was emptied, which leaves foreign files alone', () => {
    const directory = newDirectory();
    stampSource(directory, stamp);
    mkdirSync(join(directory, 'dynamodb'));
    writeFileSync(join(directory, 'notes.txt'), 'mine');

    emptyDirectory(directory);
    stampSource(directory, { ...stamp, identity: 'massive' });

    expect(existsSync(join(directory, 'dynamodb'))).toBe(false);
    expect(readdirSync(directory).toSorted()).toEqual(['notes.txt', 'source.json']);
  });
});
