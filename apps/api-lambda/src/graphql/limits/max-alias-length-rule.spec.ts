import { refusals } from '../../testing/refusals';
import { maxAliasLengthRule } from './max-alias-length-rule';

describe('maxAliasLengthRule', () => {
  it.each([
    ['{ leaf tree { name } }', []],
    ['{ abc: leaf }', []],
    ['{ abcd: leaf }', ['ALIAS_TOO_LONG']],
    ['{ tree { abcd: name } }', ['ALIAS_TOO_LONG']],
    ['{ ...F } fragment F on Query { abcd: leaf }', ['ALIAS_TOO_LONG']],
  ])('of 3 finds in %s %j', (document, codes) => {
    expect(refusals(maxAliasLengthRule(3), document)).toEqual(codes);
  });
});
