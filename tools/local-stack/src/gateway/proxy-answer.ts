import { type HttpAnswer, type HttpHeader } from '../http/http-exchange';
import { isBinaryType } from './media-type';

/** Headers that the gateway keeps for itself: a function's come out under another name. */
const REMAPPED = [
  'connection',
  'content-length',
  'date',
  'server',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
];

/** Reads what a function answered; undefined where it is not what a Lambda proxy integration expects. */
export function proxyAnswer(
  payload: string,
  accept: string | undefined,
  binaryTypes: readonly string[],
): HttpAnswer | undefined {
  const result = parsed(payload);
  if (!isObject(result)) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = result;
  const status = typeof statusCode === 'string' ? Number(statusCode) : statusCode;
  if (typeof status !== 'number' || !Number.isInteger(status)) return undefined;
  if (status < 200 || status > 599) return undefined;
  const pairs = headerPairs(headers, multiValueHeaders);
  if (pairs === undefined) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const isDecoded = isBase64Encoded === true && isBinaryType(accept, binaryTypes);
  return {
    status,
    headers: withContentType(pairs),
    body: Buffer.from(body ?? '', isDecoded ? 'base64' : 'utf8'),
  };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Both kinds of headers; a name in both has the values of `multiValueHeaders`, and the other where it is not among them. */
function headerPairs(single: unknown = {}, multi: unknown = {}): readonly HttpHeader[] | undefined {
  if (!isObject(single ?? {}) || !isObject(multi ?? {})) return undefined;
  const pairs = new Map<string, HttpHeader[]>();
  for (const [name, values] of Object.entries(multi ?? {})) {
    if (!Array.isArray(values) || !values.every(isScalar)) return undefined;
    pairs.set(
      name.toLowerCase(),
      values.map((value): HttpHeader => [remapped(name), String(value)]),
    );
  }
  for (const [name, value] of Object.entries(single ?? {})) {
    if (value === null || value === undefined) continue;
    if (!isScalar(value)) return undefined;
    const known = pairs.get(name.toLowerCase()) ?? [];
    if (known.some(([, other]) => other === String(value))) continue;
    pairs.set(name.toLowerCase(), [...known, [remapped(name), String(value)]]);
  }
  const all = [...pairs.values()].flat();
  return all.every(isSendable) ? all : undefined;
}

function remapped(name: string): string {
  return REMAPPED.includes(name.toLowerCase()) ? `x-amzn-Remapped-${name}` : name;
}

function withContentType(headers: readonly HttpHeader[]): readonly HttpHeader[] {
  return headers.some(([name]) => name.toLowerCase() === 'content-type')
    ? headers
    : [...headers, ['Content-Type', 'application/json']];
}

const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

function isSendable([name, value]: HttpHeader): boolean {
  return TOKEN.test(name) && VALUE.test(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
