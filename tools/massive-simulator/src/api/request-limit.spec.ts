import { RequestLimit } from './request-limit';

const at = (second: number) => new Date(Date.UTC(2026, 1, 26, 6) + second * 1_000);

describe('RequestLimit', () => {
  it('admits as many requests as it says in any sixty seconds', () => {
    const limit = new RequestLimit(2);

    const admitted = [0, 10, 20, 59.999, 60, 69.999, 70].map((second) =>
      limit.admits('key', at(second)),
    );

    expect(admitted).toEqual([true, true, false, false, true, false, true]);
  });

  it('counts each key on its own', () => {
    const limit = new RequestLimit(1);

    expect([limit.admits('a', at(0)), limit.admits('b', at(0))]).toEqual([true, true]);
  });

  it('admits everything without a limit', () => {
    const limit = new RequestLimit(null);

    expect(Array.from({ length: 100 }, () => limit.admits('key', at(0)))).not.toContain(false);
  });
});
