import { Closers } from './closers';

describe('Closers', () => {
  it('closes in the reverse order, one after the other', async () => {
    const closers = new Closers();
    const closed: string[] = [];
    closers.add(() => void closed.push('store'));
    closers.add(async () => {
      await new Promise(setImmediate);
      closed.push('function');
    });

    await closers.close();

    expect(closed).toEqual(['function', 'store']);
  });

  it('closes the rest when one fails, and tells the failure', async () => {
    const closers = new Closers();
    const closed: string[] = [];
    closers.add(() => void closed.push('store'));
    closers.add(() => {
      throw new Error('stuck');
    });

    await expect(closers.close()).rejects.toThrow('stuck');
    expect(closed).toEqual(['store']);
  });

  it('closes what comes too late at once, and nothing twice', async () => {
    const closers = new Closers();
    let count = 0;
    await closers.close();

    closers.add(() => {
      count += 1;
    });
    await closers.close();

    expect(count).toBe(1);
  });
});
