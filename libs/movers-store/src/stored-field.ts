import { type RecordField } from '@tre/movers-domain';
import { type AttributeValues } from './batch-get-items';
import { attributeNames } from './expression';
import { plainValue } from './plain-value';
import { tableKey } from './table';

/** The winner that every record also has at its top level, where it takes fewer bytes. */
const TOP_WINNER = 'winners.previousClose.any' satisfies RecordField;

/** The part of a read that asks for the date and some fields, and for nothing else. */
export function projectionOf(fields: readonly RecordField[]): {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
} {
  const paths = new Set([DATE, ...fields.flatMap(pathsOf)]);
  const projection = [...paths].join(', ');
  return { ProjectionExpression: projection, ExpressionAttributeNames: attributeNames(projection) };
}

/** How a field is found in an item that was read by {@link projectionOf}; undefined where it is not there. */
export function storedField(
  field: RecordField | typeof tableKey,
): (item: AttributeValues) => unknown {
  if (field === TOP_WINNER) {
    return ({ symbol, changePercent }) => ({
      symbol: plainValue(symbol),
      changePercent: plainValue(changePercent),
    });
  }
  const [attribute, ...path] = field.split('.');
  return (item) => path.reduce(childOf, plainValue(item[attribute ?? field]));
}

const DATE = placeholders(tableKey);

const knownPaths = new Map<RecordField, readonly string[]>([
  [TOP_WINNER, ['symbol', 'changePercent'].map(placeholders)],
]);

function pathsOf(field: RecordField): readonly string[] {
  const paths = knownPaths.get(field) ?? [placeholders(field)];
  knownPaths.set(field, paths);
  return paths;
}

/** `winners.open.up` as `#winners.#open.#up`. */
function placeholders(path: string): string {
  return path.replaceAll(/\w+/g, '#$&');
}

function childOf(parent: unknown, name: string): unknown {
  return typeof parent === 'object' && parent !== null
    ? (parent as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
