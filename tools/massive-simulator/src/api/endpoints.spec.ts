import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSplits } from '../market/with-splits';
import {
  ask,
  closeSimulators,
  day,
  groupedPath,
  rangePath,
  simulate,
  smallMarket,
  ticker,
} from '../testing/simulation';

/** What of the vendor's schemas is held against an answer. */
interface Schema {
  readonly type?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

interface Specification {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly responses: Readonly<
            Record<
              string,
              { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
            >
          >;
        };
      }
    >
  >;
}

const truthDirectory = process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../../shared');
const specificationFile = join(truthDirectory, 'massive/openapi-subset.json');
const describeTruth = existsSync(specificationFile) ? describe : describe.skip;

/** Where a value is not what the schema says, as texts; whole numbers count as numbers, for the vendor's own do. */
function violations(value: unknown, schema: Schema, at = 'body'): readonly string[] {
  if (schema.allOf !== undefined) {
    return schema.allOf.flatMap((part) => violations(value, part, at));
  }
  if (schema.type !== undefined && !hasType(value, schema.type)) {
    return [`${at} is no ${schema.type}`];
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at} is none of enum`];
  const { items } = schema;
  if (Array.isArray(value) && items !== undefined) {
    return value.flatMap((item, index) => violations(item, items, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const properties: Readonly<Record<string, Schema>> = schema.properties ?? {};
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) =>
      violations(member, properties[name] ?? {}, `${at}.${name}`),
    ),
  ];
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer' || type === 'number') return typeof value === 'number';
  return typeof value === type;
}

/** The names that the schema knows at its top. */
function knownNames(schema: Schema): readonly string[] {
  return [
    ...Object.keys(schema.properties ?? {}),
    ...(schema.allOf ?? []).flatMap((part) => knownNames(part)),
  ];
}

afterEach(closeSimulators);

describe('violations', () => {
  it.each([
    [{ a: 1 }, { properties: { a: { type: 'string' } } }, ['body.a is no string']],
    [{}, { required: ['a'] }, ['body.a is missing']],
    [[1, 'x'], { type: 'array', items: { type: 'number' } }, ['body[1] is no number']],
    [{ a: 1 }, { allOf: [{ required: ['a'] }, { required: ['b'] }] }, ['body.b is missing']],
    ['x', { enum: ['y'] }, ['body is none of enum']],
  ])('finds what is wrong with %j', (value, schema, expected) => {
    expect(violations(value, schema)).toEqual(expected);
  });
});

describeTruth('the vendor’s specification (skipped where TRE_TRUTH_DIR is absent)', () => {
  const split = { symbol: ticker('AAPL'), executionDate: day('2026-02-10') };
  const market = withSplits(smallMarket, [{ ...split, splitFrom: 1, splitTo: 4 }]);
  const schemaOf = (path: string, status: string): Schema => {
    const specification = JSON.parse(readFileSync(specificationFile, 'utf8')) as Specification;
    const response = specification.paths[path]?.get.responses[status];
    if (response === undefined) throw new Error(`${path} ${status} is not in the specification`);
    return response.content['application/json'].schema;
  };
  const groupedRoute = '/v2/aggs/grouped/locale/us/market/stocks/{date}';
  const rangeRoute = '/v2/aggs/ticker/{stocksTicker}/range/{multiplier}/{timespan}/{from}/{to}';

  it.each([
    [groupedRoute, groupedPath('2026-02-25', '?include_otc=true')],
    [groupedRoute, groupedPath('2026-02-22')],
    [rangeRoute, rangePath('AAPL', '2026-02-02', '2026-02-25', '?limit=5')],
    [rangeRoute, rangePath('AAPL', '2026-02-21', '2026-02-22')],
    ['/v2/aggs/ticker/{stocksTicker}/prev', '/v2/aggs/ticker/AAPL/prev'],
    ['/v1/open-close/{stocksTicker}/{date}', '/v1/open-close/AAPL/2026-02-25'],
    ['/v1/marketstatus/upcoming', '/v1/marketstatus/upcoming'],
    ['/stocks/v1/splits', '/stocks/v1/splits'],
  ])('describes what %s answers to %s', async (route, path) => {
    const simulator = await simulate({ market });

    const { status, body } = await ask<object>(simulator, path);

    const schema = schemaOf(route, '200');
    expect(status).toBe(200);
    expect(violations(body, schema)).toEqual([]);
    // `count` is in the vendor's samples only.
    const unknown = Object.keys(body).filter((name) => !knownNames(schema).includes(name));
    if (!Array.isArray(body)) expect(unknown.filter((name) => name !== 'count')).toEqual([]);
  });

  it('describes a bad request for splits', async () => {
    const simulator = await simulate();

    const { status, body } = await ask(simulator, '/stocks/v1/splits?limit=none');

    expect(status).toBe(400);
    expect(violations(body, schemaOf('/stocks/v1/splits', '400'))).toEqual([]);
  });
});
