import { refusals } from '../../testing/refusals';
import { queriesOnlyRule } from './queries-only-rule';

describe('queriesOnlyRule', () => {
  it.each([
    ['{ leaf }', []],
    ['query Q { leaf }', []],
    ['mutation { leaf }', ['GRAPHQL_VALIDATION_FAILED']],
    ['query Q { leaf } subscription S { leaf }', ['GRAPHQL_VALIDATION_FAILED']],
  ])('finds in %s %j', (document, codes) => {
    expect(refusals(queriesOnlyRule, document)).toEqual(codes);
  });
});
