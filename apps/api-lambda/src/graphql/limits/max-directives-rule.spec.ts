import { refusals } from '../../testing/refusals';
import { maxDirectivesRule } from './max-directives-rule';

describe('maxDirectivesRule', () => {
  it.each([
    ['{ leaf @skip(if: false) @include(if: true) }', []],
    ['{ leaf @skip(if: false) @include(if: true) @x }', ['TOO_MANY_DIRECTIVES']],
    ['query @a { leaf @b @c @d }', ['TOO_MANY_DIRECTIVES']],
    ['{ ...F @a } fragment F on Query @b { ... @c { leaf } }', ['TOO_MANY_DIRECTIVES']],
  ])('of 2 finds in %s %j', (document, codes) => {
    expect(refusals(maxDirectivesRule(2), document)).toEqual(codes);
  });
});
