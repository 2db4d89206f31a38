import fc from 'fast-check';
import { openApiDocument } from '../rest/openapi/open-api-document';
import { type Asked } from './api';

interface Described {
  readonly name: string;
  readonly schema: {
    readonly type: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'if-none-match': '*' },
  { 'if-none-match': '"' },
  ...['*/*', 'text/csv', 'application/json', 'image/png', 'text/*;q=0.1', ',;q=', ''].map(
    (accept) => ({ accept }),
  ),
];

const summerDay = fc
  .date({
    min: new Date('2025-08-01T00:00:00Z'),
    max: new Date('2025-09-10T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const digitsOfDate = fc
  .tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
  .map(([year, month, day]) =>
    [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-'),
  );

/** Dates of every kind: published, without a session, at the ends of the calendar, impossible. */
export const someDate: fc.Arbitrary<string> = fc.oneof(
  summerDay,
  fc.constantFrom('0000-01-01', '2003-09-09', '2003-09-10', '9999-12-31', '2026-02-30'),
  digitsOfDate,
);

const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '0', '-1', '1e9', '7.5', 'NaN', '__proto__', 'constructor', '٧', '\r\nx: y'),
);

/** Requests of the REST API: parameters as `openapi.json` describes them, beside them, and far from them. */
export const someRestRequest: fc.Arbitrary<Asked> = fc.oneof(
  ...Object.entries(openApiDocument().paths).map(([resource, { get }]) =>
    someRequestOf(resource, (get as { readonly parameters?: readonly Described[] }).parameters),
  ),
);

function someRequestOf(
  resource: string,
  parameters: readonly Described[] = [],
): fc.Arbitrary<Asked> {
  const aParameter = fc.oneof(
    fc.tuple(someText, someText),
    ...parameters.map((parameter) => fc.tuple(fc.constant(parameter.name), someValueOf(parameter))),
  );
  return fc.record({
    resource: fc.constant(resource),
    method: fc.oneof({ weight: 8, arbitrary: fc.constant('GET') }, fc.constantFrom(...METHODS)),
    date: fc.oneof(someDate, someText),
    query: fc
      .array(aParameter, { maxLength: 4 })
      .map((pairs) => new URLSearchParams(pairs).toString()),
    headers: fc.constantFrom(...HEADERS),
  });
}

function someValueOf({ schema }: Described): fc.Arbitrary<string> {
  const { enum: words, type, minimum = 0, maximum = 0 } = schema;
  if (words !== undefined) return mostly(fc.constantFrom(...words));
  if (type !== 'integer') return mostly(someDate);
  return mostly(fc.integer({ min: minimum - 2, max: maximum + 2 }).map(String));
}

function mostly(good: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: good }, someText);
}
