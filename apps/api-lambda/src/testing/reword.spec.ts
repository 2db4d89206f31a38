import { buildSchema, parse, print, validate } from 'graphql';
import { typeDefs } from '../graphql/type-defs';
import { type Wording, PLAIN, reword, turned } from './reword';

const schema = buildSchema(typeDefs);
const query =
  '{ day(date: "2025-08-29") { date session { winner(direction: UP) { symbol } date } } }';

const CASES: readonly [Partial<Wording>, expected: string, variables: object][] = [
  [{}, query, {}],
  [
    { name: 'alias' },
    `{
      a6: day(date: "2025-08-29") {
        a4: date
        a5: session { a2: winner(direction: UP) { a1: symbol } a3: date }
      }
    }`,
    {},
  ],
  [
    { value: 'variable' },
    `query ($v0: Date!, $v1: Direction!) {
      day(date: $v0) { date session { winner(direction: $v1) { symbol } date } }
    }`,
    { v0: '2025-08-29', v1: 'UP' },
  ],
  [
    { value: 'default of a variable' },
    `query ($v0: Date! = "2025-08-29", $v1: Direction! = UP) {
      day(date: $v0) { date session { winner(direction: $v1) { symbol } date } }
    }`,
    {},
  ],
  [
    { place: 'named fragment' },
    `{ ...F3 }
    fragment F0 on Winner { symbol }
    fragment F1 on Session { winner(direction: UP) { ...F0 } date }
    fragment F2 on Day { date session { ...F1 } }
    fragment F3 on Query { day(date: "2025-08-29") { ...F2 } }`,
    {},
  ],
  [
    { place: 'in two' },
    `{
      day(date: "2025-08-29") { date }
      ... on Query {
        day(date: "2025-08-29") {
          session { winner(direction: UP) { symbol } }
          ... on Day { session { date } }
        }
      }
    }`,
    {},
  ],
  [
    { place: 'inline fragment', directive: 'skip yes' },
    `query ($yes: Boolean!) {
      ... on Query @skip(if: $yes) {
        day(date: "2025-08-29") @skip(if: $yes) {
          ... on Day @skip(if: $yes) {
            date @skip(if: $yes)
            session @skip(if: $yes) {
              ... on Session @skip(if: $yes) {
                winner(direction: UP) @skip(if: $yes) {
                  ... on Winner @skip(if: $yes) { symbol @skip(if: $yes) }
                }
                date @skip(if: $yes)
              }
            }
          }
        }
      }
    }`,
    { yes: true },
  ],
];

describe('reword', () => {
  it.each(CASES)('asks by %j', (wording, expected, variables) => {
    const question = reword(schema, query, [{ ...PLAIN, ...wording }]);

    expect(question).toEqual({ query: print(parse(expected)), variables });
    expect(validate(schema, parse(question.query))).toEqual([]);
  });

  it('keeps to the limits on aliases and directives', () => {
    const many = `{ ${'__typename '.repeat(30)}}`;

    const question = reword(schema, many, [{ ...PLAIN, name: 'alias', directive: 'include no' }]);

    expect(question.query.match(/a\d+: /g)).toHaveLength(15);
    expect(question.query.match(/@include/g)).toHaveLength(20);
  });
});

describe('turned', () => {
  it('says the opposite of what is true or false, and nothing else', () => {
    const question = { query, variables: { yes: true, no: false, v0: 'UP', v1: null } };

    expect(turned(question)).toEqual({
      query,
      variables: { yes: false, no: true, v0: 'UP', v1: null },
    });
  });
});
