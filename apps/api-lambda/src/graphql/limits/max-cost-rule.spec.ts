import { parse, buildSchema, validate } from 'graphql';
import { refusals } from '../../testing/refusals';
import { maxCostRule } from './max-cost-rule';

const model = { rootField: 20, introspection: 1000, listLength: 10 };

describe('maxCostRule', () => {
  it.each([
    ['{ leaf }', 20],
    ['{ a: leaf b: leaf }', 40],
    ['{ tree { name } }', 21],
    ['{ tree { child { name } } }', 22],
    ['{ trees { name } }', 30],
    ['{ trees { name children { name } } }', 140],
    ['{ ... on Query { tree { ... { name } } } }', 21],
    ['{ trees { ...F ...F } } fragment F on Tree { name }', 40],
    ['{ __schema { types { name } } __type(name: "Tree") { name } }', 2000],
    ['{ __typename }', 20],
    ['{ tree { unknown { name } } }', 22],
    ['{ tree { ...F } } fragment F on Tree { name ...F }', 21],
  ])('counts %s as %i', (document, cost) => {
    expect(refusals(maxCostRule({ ...model, max: cost }), document)).toEqual([]);
    expect(refusals(maxCostRule({ ...model, max: cost - 1 }), document)).toEqual(['TOO_COSTLY']);
  });

  it('counts fragments that double once each, however often they repeat', () => {
    const links = Array.from(
      { length: 200 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );
    const document = parse(`{ ...F0 } ${links.join(' ')} fragment F200 on Query { leaf }`);
    const schema = buildSchema('type Query { leaf: Int }');

    const [refusal] = validate(schema, document, [maxCostRule({ ...model, max: 5000 })]);

    expect(refusal?.extensions).toEqual({ code: 'TOO_COSTLY' });
  });
});
