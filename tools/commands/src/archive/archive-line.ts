import { NumberValue } from '@aws-sdk/lib-dynamodb';
import { CommandError } from '../command-error';
import { UnreadableRecord, parseSessionRecord } from '@tre/movers-store';
import { recordAttributes } from '@tre/movers-store/table';
import { type SessionRecord } from '@tre/movers-domain';
import { canonicalNumber } from './canonical-number';

/** A value as the store holds it, its numbers digit by digit. */
export type ExactValue =
  | null
  | boolean
  | string
  | NumberValue
  | readonly ExactValue[]
  | { readonly [field: string]: ExactValue };

/** A stored record, digit by digit. */
export type ExactItem = Readonly<Record<string, ExactValue>>;

/** What this release writes and reads. */
const SCHEMA_VERSION = '1';

/** A record as one line of JSON: fields in the order of their names, numbers in canonical form. */
export function formatLine(item: Readonly<Record<string, unknown>>): string {
  return format(item);
}

/** The JSON of a line with its numbers as they are written; throws a SyntaxError. */
export function parseExactJson(line: string): unknown {
  return parseWithSource(line, (_, value, context) =>
    typeof value === 'number' ? NumberValue.from(context.source ?? String(value)) : value,
  );
}

/** Makes sure that a value is a record that this release knows; refuses another, saying where it stands. */
export function checkRecord(value: unknown, where: string): ExactItem & { readonly date: string } {
  if (!isObject(value)) {
    throw new CommandError(`${where}: expected a record, a JSON object`);
  }
  const version = value['schemaVersion'];
  if (!(version instanceof NumberValue && canonicalNumber(version.value) === SCHEMA_VERSION)) {
    throw new CommandError(
      `${where}: schemaVersion is ${version instanceof NumberValue ? version.value : JSON.stringify(version)}; this release knows ${SCHEMA_VERSION}: use the release that wrote it`,
    );
  }
  const known: readonly string[] = recordAttributes;
  const unknown = Object.keys(value).find((field) => !known.includes(field));
  if (unknown !== undefined) {
    throw new CommandError(`${where}: ${unknown} is no field of a record of this release`);
  }
  const { date } = readable(value, where);
  return { ...(value as ExactItem), date };
}

function readable(value: Readonly<Record<string, unknown>>, where: string): SessionRecord {
  try {
    return parseSessionRecord(rounded(value) as Record<string, unknown>);
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    throw new CommandError(`${where}: ${error.message}`);
  }
}

/** Numbers as the product reads them. */
function rounded(value: unknown): unknown {
  if (value instanceof NumberValue) return Number(value.value);
  if (Array.isArray(value)) return value.map(rounded);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, rounded(part)]));
}

function format(value: unknown): string {
  if (value instanceof NumberValue) return canonicalNumber(value.value);
  if (Array.isArray(value)) return `[${value.map(format).join(',')}]`;
  if (isObject(value)) {
    const fields = Object.keys(value).toSorted();
    return `{${fields.map((field) => `${JSON.stringify(field)}:${format(value[field])}`).join(',')}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  throw new TypeError(`a record cannot hold ${String(value)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  );
}

/** What the language's `JSON.parse` does, of which its types do not tell yet. */
const parseWithSource = JSON.parse as (
  text: string,
  revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
) => unknown;
