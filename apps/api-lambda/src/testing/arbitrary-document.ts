import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { someDate } from './arbitrary-requests';
import { type Question, type Wording, PLAIN, reword } from './reword';

type Memory = Map<string, fc.Arbitrary<string>>;

/**
 * Documents that the schema admits, some arguments aside, with fields down to `depth`: with variables, fragments,
 * aliases and directives.
 */
export function someQuestion(schema: GraphQLSchema, depth: number): fc.Arbitrary<Question> {
  return fc
    .tuple(someDocument(schema, depth), fc.array(someWording, { maxLength: 30 }))
    .map(([query, wordings]) => reword(schema, query, wordings));
}

const someWording: fc.Arbitrary<Wording> = fc.record({
  name: often(PLAIN.name, 'alias'),
  value: often(PLAIN.value, 'variable', 'default of a variable'),
  place: often(PLAIN.place, 'inline fragment', 'named fragment', 'in two'),
  directive: often(PLAIN.directive, 'include yes', 'include no', 'skip yes', 'skip no'),
});

function often<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

/** Fields alone, one of them asked again at times, under another name and with other arguments. */
function someDocument(schema: GraphQLSchema, depth: number): fc.Arbitrary<string> {
  const root = schema.getQueryType();
  return root ? someSelection(root, depth, new Map()) : fc.constant('{ __typename }');
}

/** Remembered by type and depth: to build one anew for each document takes longer than to answer it. */
function someSelection(
  type: GraphQLObjectType,
  depth: number,
  memory: Memory,
): fc.Arbitrary<string> {
  const key = `${type.name} ${depth}`;
  const known = memory.get(key) ?? newSelection(type, depth, memory);
  memory.set(key, known);
  return known;
}

function newSelection(
  type: GraphQLObjectType,
  depth: number,
  memory: Memory,
): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields())
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .map((field) => someField(field, depth, memory));
  if (fields.length === 0) return fc.constant('{ __typename }');
  const again = fc.oneof(...fields).map((field) => `again: ${field}`);
  return fc
    .tuple(
      fc
        .subarray(fields, { minLength: 1, maxLength: Math.min(4, fields.length) })
        .chain((chosen) => fc.tuple(...chosen)),
      fc.option(again, { nil: '', freq: 8 }),
    )
    .map(([selections, another]) => `{ ${selections.join(' ')} ${another} }`);
}

function someField(
  field: GraphQLField<unknown, unknown>,
  depth: number,
  memory: Memory,
): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? someSelection(type, depth - 1, memory) : fc.constant('');
  const values = field.args.map(({ name, type: argument, defaultValue }) => {
    const value = someInput(argument).map((text) => `${name}: ${text}`);
    const isRequired = isNonNullType(argument) && defaultValue === undefined;
    return isRequired ? value : fc.option(value, { nil: '' });
  });
  return fc.tuple(below, ...values).map(([selection, ...given]) => {
    const named = given.filter((text) => text !== '').join(', ');
    return `${field.name}${named === '' ? '' : `(${named})`} ${selection}`;
  });
}

function someInput(type: GraphQLInputType): fc.Arbitrary<string> {
  if (isNonNullType(type)) return someInput(type.ofType);
  if (isListType(type)) {
    return fc
      .array(someInput(type.ofType), { maxLength: 3 })
      .map((items) => `[${items.join(', ')}]`);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(({ name, type: inner }) =>
      someInput(inner).map((value) => `${name}: ${value}`),
    );
    return fc.tuple(...fields).map((values) => `{ ${values.join(', ')} }`);
  }
  switch (type.name) {
    case 'Date':
      return someDate.map((date) => JSON.stringify(date));
    case 'Ticker':
      return fc.constantFrom('"AAPL"', '"MSFT"', '"ZZZZ"', '"BRK.B"', '"aapl"', '""');
    case 'Int':
      return fc.oneof(fc.integer({ min: -2, max: 400 }), fc.maxSafeInteger()).map(String);
    case 'Float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    case 'Boolean':
      return fc.boolean().map(String);
    default:
      return fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => JSON.stringify(text));
  }
}
