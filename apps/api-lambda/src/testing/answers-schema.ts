import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { isTicker, isTradingDate } from '@tre/movers-domain';
import { type Question } from './reword';

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

/** What fields of a selection depend on, besides their type. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/** The fields of a selection by the names that they have in the answer. */
type Fields = ReadonlyMap<string, FieldNode[]>;

/**
 * What in the data of an answer the schema does not admit for its question: fields that were not asked for or are not
 * there, nulls where there is none, values that are not of their type.
 */
export function outsideSchema(
  schema: GraphQLSchema,
  { query, variables = {} }: Question,
  data: unknown,
): string[] {
  const document = parse(query);
  const operation = getOperationAST(document);
  const type = schema.getQueryType();
  if (!operation || !type) return ['no query'];
  const asked = {
    schema,
    fragments: Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    ),
    variables:
      getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced ?? {},
  };
  const { fields } = collectFields(
    schema,
    asked.fragments,
    asked.variables,
    type,
    operation.selectionSet,
  );
  return brokenObject(asked, type, fields, data, 'data');
}

function broken(
  asked: Asked,
  type: GraphQLOutputType,
  nodes: FieldNode[],
  value: unknown,
  path: string,
): string[] {
  if (isNonNullType(type)) {
    return value === null ? [`${path} is null`] : broken(asked, type.ofType, nodes, value, path);
  }
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) =>
      broken(asked, type.ofType, nodes, item, `${path}[${index}]`),
    );
  }
  if (isObjectType(type)) {
    const { schema, fragments, variables } = asked;
    const { fields } = collectSubFields(schema, fragments, variables, type, nodes);
    return brokenObject(asked, type, fields, value, path);
  }
  const isValid = isEnumType(type)
    ? type.getValues().some(({ name }) => name === value)
    : SCALARS[String(type)]?.(value) === true;
  return isValid ? [] : [`${path} is ${JSON.stringify(value)}, no ${String(type)}`];
}

function brokenObject(
  asked: Asked,
  type: GraphQLObjectType,
  fields: Fields,
  value: unknown,
  path: string,
): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} is no ${String(type)}`];
  const unasked = Object.keys(value).filter((name) => !fields.has(name));
  const wrong = [...fields].flatMap(([key, nodes]) => {
    const held: unknown = (value as Readonly<Record<string, unknown>>)[key];
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return held === type.name ? [] : [`${path} is no ${type.name}`];
    const field = type.getFields()[name];
    if (field === undefined || held === undefined) return [`${path}.${key} is not there`];
    return broken(asked, field.type, nodes, held, `${path}.${key}`);
  });
  return [...unasked.map((name) => `${path}.${name} was not asked for`), ...wrong];
}
