import { TimeOver, withinTime } from './within-time';

describe('withinTime', () => {
  it('hands on what the work comes to', async () => {
    await expect(withinTime(1000, () => Promise.resolve(7))).resolves.toBe(7);
  });

  it('hands on how the work fails', async () => {
    const failure = new Error('no');

    await expect(withinTime(1000, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it('gives up and says so to the work when the time is over', async () => {
    const told: AbortSignal[] = [];

    const late = withinTime(5, (signal) => {
      told.push(signal);
      return new Promise(() => undefined);
    });

    await expect(late).rejects.toBeInstanceOf(TimeOver);
    expect(told[0]?.aborted).toBe(true);
  });

  it('leaves no timer behind', async () => {
    jest.useFakeTimers();

    await withinTime(1000, () => Promise.resolve());

    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});
