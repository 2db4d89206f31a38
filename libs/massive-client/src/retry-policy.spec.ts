import { DEFAULT_RETRY, retryPolicyOf } from './retry-policy';

describe('retryPolicyOf', () => {
  it('is the default where nothing is given', () => {
    expect(retryPolicyOf()).toEqual(DEFAULT_RETRY);
  });

  it('fills gaps, given as undefined too', () => {
    const policy = retryPolicyOf({ attempts: 1, budgetMs: undefined });

    expect(policy).toEqual({ ...DEFAULT_RETRY, attempts: 1 });
  });

  it.each(['attempts', 'budgetMs', 'baseDelayMs', 'maxDelayMs'])(
    'refuses %s of no sense',
    (name) => {
      expect(() => retryPolicyOf({ [name]: Number.NaN })).toThrow(`retry.${name}`);
    },
  );
});
