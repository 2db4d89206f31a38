import { type ValidationRule, buildSchema, parse, validate } from 'graphql';

const SCHEMA = buildSchema(`
  type Query { tree: Tree trees: [Tree!]! leaf: Int }
  type Tree { name: String child: Tree children: [Tree!]! }
`);

/** The codes with which one rule refuses a document of trees. */
export function refusals(rule: ValidationRule, document: string): unknown[] {
  return validate(SCHEMA, parse(document), [rule]).map(({ extensions }) => extensions['code']);
}
