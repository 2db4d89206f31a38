import { refusals } from '../../testing/refusals';
import { maxAliasesRule } from './max-aliases-rule';

describe('maxAliasesRule', () => {
  it.each([
    ['{ leaf tree { name } }', []],
    ['{ a: leaf b: leaf }', []],
    ['{ a: leaf b: leaf c: leaf }', ['TOO_MANY_ALIASES']],
    ['{ a: leaf b: leaf c: leaf d: leaf e: leaf }', ['TOO_MANY_ALIASES']],
    ['{ a: tree { b: child { c: name } } }', ['TOO_MANY_ALIASES']],
    ['{ a: leaf ...F } fragment F on Query { b: leaf c: leaf }', ['TOO_MANY_ALIASES']],
  ])('of 2 finds in %s %j', (document, codes) => {
    expect(refusals(maxAliasesRule(2), document)).toEqual(codes);
  });
});
