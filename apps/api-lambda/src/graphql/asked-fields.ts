import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { type Basis, type Direction, type RecordField, winnerField } from '@tre/movers-domain';

/** A selection: fields of one type, those of one name and alias merged. */
interface Selection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** The fields of records that the selected fields of `Session` show, where a field answers sessions. */
export function askedOfSessions(info: GraphQLResolveInfo): readonly RecordField[] {
  return fieldsOfSessions(selectionOf(info, info.returnType, info.fieldNodes), info);
}

/** The fields of records that the selected fields of `Session` show, where a field answers days. */
export function askedOfDays(info: GraphQLResolveInfo): readonly RecordField[] {
  const days = selectionOf(info, info.returnType, info.fieldNodes);
  const nodes = days.nodes.filter(({ name }) => name.value === 'session');
  return nodes.flatMap((node) => {
    const type = days.type.getFields()['session']?.type;
    return type === undefined ? [] : fieldsOfSessions(selectionOf(info, type, [node]), info);
  });
}

/** The fields of records that the selected fields of `SessionWinner` show, the winner itself aside. */
export function askedOfWinners(info: GraphQLResolveInfo) {
  const { nodes } = selectionOf(info, info.returnType, info.fieldNodes);
  const names = new Set(nodes.map(({ name }) => name.value));
  return [
    ...(names.has('status') ? (['status'] as const) : []),
    ...(names.has('revision') ? (['revision'] as const) : []),
    ...(names.has('missingCount') ? (['missing'] as const) : []),
  ];
}

/** What each field of `Session` is made of; `winner` goes by its arguments. */
const SHOWN: Readonly<Record<string, readonly RecordField[]>> = {
  previousDate: ['previousDate'],
  status: ['status'],
  board: ['board'],
  breadth: ['board'],
  missing: ['missing'],
  watchlistSize: ['watchlistSize'],
  source: ['source'],
  fetchedAt: ['fetchedAt'],
  firstPublishedAt: ['firstPublishedAt'],
  revision: ['revision'],
  history: ['history'],
};

function fieldsOfSessions(
  { type, nodes }: Selection,
  { variableValues }: GraphQLResolveInfo,
): readonly RecordField[] {
  return nodes.flatMap((node): readonly RecordField[] => {
    const field = type.getFields()[node.name.value];
    if (field === undefined || field.name !== 'winner') return SHOWN[node.name.value] ?? [];
    const chosen = getArgumentValues(field, node, variableValues) as unknown as WinnerChoice;
    return [winnerField(chosen.basis, chosen.direction)];
  });
}

/** The arguments as the schema's enums make them. */
interface WinnerChoice {
  readonly basis: Basis;
  readonly direction: Direction;
}

function selectionOf(
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  returned: GraphQLResolveInfo['returnType'],
  fieldNodes: readonly FieldNode[],
): Selection {
  const type = getNamedType(returned);
  if (!isObjectType(type)) throw new TypeError(`${String(type)} has no fields to select`);
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...fieldNodes]);
  return { type, nodes: [...fields.values()].flat() };
}
