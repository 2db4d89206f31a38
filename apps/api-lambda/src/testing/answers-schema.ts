import {
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  Kind,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { isTicker, isTradingDate } from '@tre/movers-domain';

type Is = (value: unknown) => boolean;

const SCALARS: Readonly<Record<string, Is>> = {
  Date: isTradingDate,
  Ticker: isTicker,
  DateTime: (value) => typeof value === 'string' && new Date(value).toISOString() === value,
  Int: (value) => Number.isSafeInteger(value),
  Float: (value) => Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};

/**
 * What in the data of an answer the schema does not admit for its query (one without fragments): fields that were not
 * asked for or are not there, nulls where there is none, values that are not of their type.
 */
export function outsideSchema(schema: GraphQLSchema, query: string, data: unknown): string[] {
  const [operation] = parse(query).definitions;
  const type = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !type) return ['no query'];
  return brokenObject(type, operation.selectionSet, data, 'data');
}

function broken(
  type: GraphQLOutputType,
  selections: SelectionSetNode | undefined,
  value: unknown,
  path: string,
): string[] {
  if (isNonNullType(type)) {
    return value === null ? [`${path} is null`] : broken(type.ofType, selections, value, path);
  }
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) =>
      broken(type.ofType, selections, item, `${path}[${index}]`),
    );
  }
  if (isObjectType(type) && selections !== undefined) {
    return brokenObject(type, selections, value, path);
  }
  const isValid = isEnumType(type)
    ? type.getValues().some(({ name }) => name === value)
    : SCALARS[String(type)]?.(value) === true;
  return isValid ? [] : [`${path} is ${JSON.stringify(value)}, no ${String(type)}`];
}

function brokenObject(
  type: GraphQLOutputType,
  { selections }: SelectionSetNode,
  value: unknown,
  path: string,
): string[] {
  if (!isObjectType(type) || typeof value !== 'object' || value === null) {
    return [`${path} is no ${String(type)}`];
  }
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  const asked = new Map(fields.map((field) => [(field.alias ?? field.name).value, field]));
  const unasked = Object.keys(value).filter((name) => !asked.has(name));
  const wrong = [...asked].flatMap(([key, { name, selectionSet }]) => {
    const held: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (name.value === '__typename')
      return held === type.name ? [] : [`${path} is no ${type.name}`];
    const field = type.getFields()[name.value];
    if (field === undefined || held === undefined) return [`${path}.${key} is not there`];
    return broken(field.type, selectionSet, held, `${path}.${key}`);
  });
  return [...unasked.map((name) => `${path}.${name} was not asked for`), ...wrong];
}
