import { refusals } from '../../testing/refusals';
import { maxDepthRule } from './max-depth-rule';

describe('maxDepthRule', () => {
  it.each([
    ['{ leaf }', []],
    ['{ tree { child { name } } }', []],
    ['{ tree { child { child { name } } } }', ['TOO_DEEP']],
    ['{ leaf tree { name child { child { name } } } }', ['TOO_DEEP']],
    ['{ ... { ... on Query { tree { child { name } } } } }', []],
    ['{ tree { ...F } } fragment F on Tree { child { name } }', []],
    ['{ tree { child { ...F } } } fragment F on Tree { child { name } }', ['TOO_DEEP']],
    ['query A { leaf } query B { tree { child { child { name } } } }', ['TOO_DEEP']],
    ['{ tree { ...F } } fragment F on Tree { name ...F }', []],
    ['{ tree { ...Unknown } }', []],
  ])('of 3 finds in %s %j', (document, codes) => {
    expect(refusals(maxDepthRule(3), document)).toEqual(codes);
  });
});
