import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, execute, getIntrospectionQuery, parse } from 'graphql';
import * as compiler from 'graphql-jit';
import { type Operation, documentExecutor } from './document-executor';

jest.mock('graphql-jit', () => {
  const actual = jest.requireActual<typeof compiler>('graphql-jit');
  return { ...actual, compileQuery: jest.fn(actual.compileQuery) };
});

const schema = makeExecutableSchema({
  typeDefs: `
    enum Basis { CLOSE OPEN }
    type Row { symbol: String! change(basis: Basis! = CLOSE): Float! note: String }
    type Query { rows(symbols: [String!]!): [Row!]! row(symbol: String!): Row broken: Row asks: Int! }
  `,
  resolvers: {
    Query: {
      rows: (_: unknown, { symbols }: { symbols: readonly string[] }) => symbols.map(rowOf),
      row: async (_: unknown, { symbol }: { symbol: string }) => Promise.resolve(rowOf(symbol)),
      broken: () => {
        throw new GraphQLError('no such row', { extensions: { code: 'BAD_USER_INPUT' } });
      },
      asks: (_: unknown, __: unknown, context: { asks: number }) => (context.asks += 1),
    },
    Row: {
      change: ({ symbol }: { symbol: string }, { basis }: { basis: string }) =>
        symbol.length * (basis === 'OPEN' ? 1.5 : -2),
    },
  },
});

function rowOf(symbol: string) {
  return { symbol, note: symbol === 'AAPL' ? null : 'other' };
}

function operation(query: string, given: Partial<Operation> = {}): Operation {
  return {
    document: parse(query),
    operationName: undefined,
    variables: undefined,
    contextValue: { asks: 0 },
    ...given,
  };
}

const SYMBOL = 'query ($symbol: String!, $full: Boolean! = true)';

describe('documentExecutor', () => {
  it.each<[string, Operation]>([
    ['fields', operation('{ rows(symbols: ["AAPL", "NVDA"]) { symbol change note } }')],
    ['aliases', operation('{ a: row(symbol: "A") { up: change(basis: OPEN) change } b: asks }')],
    [
      'fields that are asked for twice',
      operation('{ row(symbol: "A") { symbol } row(symbol: "A") { change __typename } }'),
    ],
    [
      'fragments',
      operation(
        '{ row(symbol: "A") { ...F ... on Row { note } } } fragment F on Row { symbol ...G } fragment G on Row { change }',
      ),
    ],
    [
      'variables with defaults',
      operation(`${SYMBOL} { row(symbol: $symbol) { symbol note @include(if: $full) } }`, {
        variables: { symbol: 'MSFT' },
      }),
    ],
    [
      'fields left out by a variable',
      operation(`${SYMBOL} { row(symbol: $symbol) { symbol note @include(if: $full) } }`, {
        variables: { symbol: 'MSFT', full: false },
      }),
    ],
    [
      'a field that is asked for twice, of which one is left out with its fragment',
      operation(
        'query ($no: Boolean!) { row(symbol: "A") { symbol } row(symbol: "A") @include(if: $no) { ...F } } fragment F on Row { note }',
        { variables: { no: false } },
      ),
    ],
    [
      'one operation of two',
      operation('query A { asks } query B { row(symbol: "B") { note } }', { operationName: 'B' }),
    ],
    ['a field that fails beside one that does not', operation('{ broken { symbol } asks }')],
    ['a name that objects have', operation('{ row(symbol: "A") { __proto__: note symbol } }')],
    ['the schema', operation(getIntrospectionQuery())],
    ['a variable that is not given', operation(`${SYMBOL} { row(symbol: $symbol) { note } }`)],
    [
      'a variable of another type',
      operation(`${SYMBOL} { row(symbol: $symbol) { note } }`, { variables: { symbol: [1] } }),
    ],
    ['no operation of that name', operation('query A { asks }', { operationName: 'B' })],
  ])('answers %s alike each time, as graphql-js does', async (_, asked) => {
    const { document, operationName, variables: variableValues } = asked;
    const run = documentExecutor(schema);
    const expected = await execute({
      schema,
      document,
      operationName,
      variableValues,
      contextValue: { asks: 0 },
    });

    for (const time of ['first', 'second', 'third']) {
      const result = await run({ ...asked, contextValue: { asks: 0 } });

      expect([time, plain(result)]).toEqual([time, plain(expected)]);
    }
  });

  it('keeps the operations of a document apart', async () => {
    const document = parse('query A { asks } query B { row(symbol: "B") { symbol } }');
    const run = documentExecutor(schema);
    const answers: unknown[] = [];

    for (const operationName of ['A', 'B', 'A', 'B', 'A', 'B']) {
      const { data } = await run({ ...operation('{ asks }'), document, operationName });
      answers.push(plain(data));
    }

    const [a, b] = [{ asks: 1 }, { row: { symbol: 'B' } }];
    expect(answers).toEqual([a, b, a, b, a, b]);
  });

  it('minds the variables of each time', async () => {
    const run = documentExecutor(schema);
    const asked = operation(`${SYMBOL} { row(symbol: $symbol) { symbol } }`);
    const answers: unknown[] = [];

    for (const symbol of ['A', 'B', 7, 'C']) {
      const { data, errors } = await run({ ...asked, variables: { symbol } });
      answers.push(plain(data ?? errors?.map(({ message }) => message)));
    }

    expect(answers).toEqual([
      { row: { symbol: 'A' } },
      { row: { symbol: 'B' } },
      ['Variable "$symbol" got invalid value 7; String cannot represent a non string value: 7'],
      { row: { symbol: 'C' } },
    ]);
  });

  it.each([
    ['what comes a second time, and never again', '{ asks }', [0, 1, 1]],
    ['nothing that has directives', '{ asks @skip(if: false) }', [0, 0, 0]],
    [
      'a date or a ticker',
      '{ row(symbol: "BRK.B") { note } b: row(symbol: "2025-08-29") { note } }',
      [0, 1, 1],
    ],
    ['nothing named as what objects inherit from', '{ __proto__: asks }', [0, 0, 0]],
    ['no other text', '{ row(symbol: "no_date") { note } }', [0, 0, 0]],
    ['no long text', '{ row(symbol: "AAAAAAAAAAAAAAAAA") { note } }', [0, 0, 0]],
    ['no text by default', 'query ($s: String! = "a b") { row(symbol: $s) { note } }', [0, 0, 0]],
    ['no text of many lines', '{ row(symbol: """a\nb""") { note } }', [0, 0, 0]],
  ])('compiles %s', async (_, query, expected) => {
    const run = documentExecutor(schema);
    const asked = operation(query);
    const compilations: number[] = [];
    jest.mocked(compiler.compileQuery).mockClear();

    for (const _time of [1, 2, 3]) {
      await run(asked);
      compilations.push(jest.mocked(compiler.compileQuery).mock.calls.length);
    }

    expect(compilations).toEqual(expected);
  });

  // graphql-jit 0.8.9 takes a text that begins so for a date of its own, and what follows for code.
  it.each([
    '{ __type(name: "TEXT") { name } }',
    '{ row(symbol: "TEXT") { symbol } }',
    'query ($s: String! = "TEXT") { row(symbol: $s) { symbol } }',
  ])('runs no text as code: %s', async (query) => {
    const text = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.ranText=1';
    const run = documentExecutor(schema);
    const asked = operation(query.replace('TEXT', text));

    for (const _ of [1, 2, 3]) await run(asked);

    expect(globalThis).not.toHaveProperty('ranText');
  });

  it('executes once each time', async () => {
    const run = documentExecutor(schema);
    const asked = operation('{ asks }');
    const context = { asks: 0 };

    for (const _ of [1, 2, 3]) await run({ ...asked, contextValue: context });

    expect(context.asks).toBe(3);
  });
});

/** As a caller reads it. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
