import { isTradingDate, newYorkDate, type TradingDate } from '@tre/movers-domain';
import { badRequest } from './refusals';

/** A number of rows: what the vendor takes when none is asked for, and at most. */
export interface LimitRange {
  readonly byDefault: number;
  readonly most: number;
}

/** Up to the year 5138. */
const MILLISECONDS = /^\d{1,14}$/;

/** Reads a date of the path. Throws a 400. */
export function readDate(requestId: string, name: string, text: string | undefined): TradingDate {
  if (!isTradingDate(text)) throw unreadableTime(requestId, name);
  return text;
}

/** Reads a date of the path, or the New York date of a Unix time in milliseconds. Throws a 400. */
export function readDateOrInstant(
  requestId: string,
  name: string,
  text: string | undefined,
): TradingDate {
  if (isTradingDate(text)) return text;
  if (text === undefined || !MILLISECONDS.test(text)) {
    throw unreadableTime(requestId, name);
  }
  return newYorkDate(new Date(Number(text)));
}

/** Reads `true` or `false`; absent is `byDefault`. Throws a 400. */
export function readFlag(
  requestId: string,
  query: URLSearchParams,
  name: string,
  byDefault: boolean,
): boolean {
  const text = query.get(name);
  if (text === null) return byDefault;
  if (text === 'true' || text === 'false') return text === 'true';
  throw badRequest(requestId, `Could not parse the parameter: '${name}'. Use true or false`);
}

/** Reads `limit`. Throws a 400. */
export function readLimit(
  requestId: string,
  query: URLSearchParams,
  { byDefault, most }: LimitRange,
): number {
  const text = query.get('limit');
  if (text === null) return byDefault;
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= most) return limit;
  throw badRequest(
    requestId,
    `Could not parse the parameter: 'limit'. Use a whole number from 1 to ${most}`,
  );
}

/** Reads one of a few words; absent is the first of them. Throws a 400. */
export function readWord<const W extends string>(
  requestId: string,
  query: URLSearchParams,
  name: string,
  words: readonly [W, ...W[]],
): W {
  const text = query.get(name);
  if (text === null) return words[0];
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw badRequest(
    requestId,
    `Could not parse the parameter: '${name}'. Use ${words.join(' or ')}`,
  );
}

/** The query of a following page: what its `cursor` carries, or the query itself when there is none. */
export function readCursor(query: URLSearchParams): URLSearchParams {
  const cursor = query.get('cursor');
  return cursor === null
    ? query
    : new URLSearchParams(Buffer.from(cursor, 'base64url').toString('utf8'));
}

/** The `cursor` that carries a query to the following page. */
export function writeCursor(query: Readonly<Record<string, string>>): string {
  return Buffer.from(new URLSearchParams(query).toString()).toString('base64url');
}

function unreadableTime(requestId: string, name: string) {
  return badRequest(
    requestId,
    `Could not parse the time parameter: '${name}'. Use YYYY-MM-DD or Unix MS Timestamps`,
  );
}
