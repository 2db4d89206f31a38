import { reachedByTests } from './reached-by-tests';

describe('reachedByTests', () => {
  it('keeps what tests reach by themselves', () => {
    const coverage = reachedByTests({ static: {}, perTest: { a: { '1': 2 }, b: {} } }, ['a', 'b']);

    expect(coverage).toEqual({ static: {}, perTest: { a: { '1': 2 }, b: {} } });
  });

  it('lets every test reach what only ran while specs loaded', () => {
    const coverage = reachedByTests({ static: { '1': 3 }, perTest: { a: {} } }, ['a', 'b']);

    expect(coverage.perTest).toEqual({ a: { '1': 3 }, b: { '1': 3 } });
  });

  it('leaves what ran both ways to the tests that reach it', () => {
    const coverage = reachedByTests({ static: { '1': 3 }, perTest: { a: { '1': 1 } } }, ['a', 'b']);

    expect(coverage.perTest).toEqual({ a: { '1': 1 }, b: {} });
  });

  it('takes what lies to the account of a skipped test for loading', () => {
    const coverage = reachedByTests({ static: {}, perTest: { skipped: { '1': 5 } } }, ['a']);

    expect(coverage.perTest).toEqual({ a: { '1': 5 } });
  });
});
