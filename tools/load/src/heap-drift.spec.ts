import { heapDrift } from './heap-drift';

describe('heapDrift', () => {
  it('compares the last quarter with the one before and nothing earlier', () => {
    const samples = [900, 900, 900, 10, 10, 10, 100, 101, 102, 103, 104, 105];

    expect(heapDrift(samples)).toMatchObject({ before: 101, last: 104 });
  });

  it.each([
    [105, 0.05, true],
    [95, -0.05, true],
    [106, 0.06, false],
    [94, -0.06, false],
  ])('judges %d after 100', (last, change, ok) => {
    const drift = heapDrift([100, 100, 100, last]);

    expect(drift.change).toBeCloseTo(change, 10);
    expect(drift.ok).toBe(ok);
  });

  it('goes by medians, so one sample out of line is no drift', () => {
    expect(heapDrift([0, 0, 0, 0, 0, 0, 100, 100, 100, 100, 500, 100]).ok).toBe(true);
  });

  it('leaves the oldest out where the samples have no whole quarters', () => {
    expect(heapDrift([7, 7, 7, 7, 1, 1, 2, 2])).toMatchObject({ before: 1, last: 2 });
    expect(heapDrift([7, 7, 7, 7, 7, 7, 7, 1, 1, 2, 2])).toMatchObject({ before: 1, last: 2 });
  });

  it('refuses fewer samples than quarters', () => {
    expect(() => heapDrift([1, 2, 3])).toThrow('3 samples have no quarters');
  });
});
