import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { resourcePaths } from '../http/route-request';
import { bodyOf, publishedApi } from '../testing/api';
import { moversQuery } from './movers-query';
import { openApiDocument } from './openapi/open-api-document';

const resource = '/openapi.json';
const ROOT = join(__dirname, '../../../..');
/** A program, since it is an ES module, which Jest does not load. */
const VALIDATOR = join(
  ROOT,
  'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
);
const GOLDEN = join(ROOT, 'libs/movers-contract/openapi.json');

describe('GET /openapi.json', () => {
  it('answers the golden openapi.json', async () => {
    const { ask } = await publishedApi();
    const golden = readFileSync(GOLDEN, 'utf8');

    const { body } = await ask({ resource });

    expect(body).toBe(JSON.stringify(JSON.parse(golden)));
  });

  it('is valid by the official schema of OpenAPI 3.1', () => {
    const answer = execFileSync(process.execPath, [VALIDATOR, GOLDEN], { encoding: 'utf8' });

    expect(JSON.parse(answer)).toEqual({ valid: true });
    expect(openApiDocument().openapi).toMatch(/^3\.1\./);
  });

  it('describes every path that is answered, but for GraphQL', () => {
    const described = Object.keys(openApiDocument().paths);

    expect([...described, '/graphql']).toEqual(resourcePaths);
  });

  it('names only parts that exist', () => {
    const document = openApiDocument();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];

    const dangling = references.filter(
      ([, path = '']) =>
        path
          .split('/')
          .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document) ===
        undefined,
    );

    expect(references.length).toBeGreaterThan(50);
    expect(dangling).toEqual([]);
  });

  it('gives examples that its schemas admit', () => {
    const { paths, components } = openApiDocument();
    const ajv = addFormats(new Ajv2020({ allowUnionTypes: true }));
    ajv.addKeyword('components').addKeyword('example');
    const shown = examplesIn([paths, components.responses]);

    for (const { schema, example } of shown) {
      const validate = ajv.compile({ ...schema, components });

      expect([example, validate(example), validate.errors]).toEqual([example, true, null]);
    }
    expect(shown.length).toBeGreaterThan(12);
  });

  it.each(Object.entries(moversQuery))(
    'reads the example of %s and refuses what its schema does not admit',
    async (name, { example }) => {
      const { ask } = await publishedApi({ now: () => new Date('2026-03-01T12:00:00Z') });

      const good = await ask({ query: `${name}=${example}` });
      const bad = await ask({ query: `${name}=x` });

      expect([good.statusCode, bad.statusCode]).toEqual([200, 400]);
    },
  );

  it.each([
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['POST', 405],
    ['PUT', 405],
  ])('answers %s with %i and no document', async (method, statusCode) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, method });

    expect(result.statusCode).toBe(statusCode);
    expect(result.body).not.toContain('"openapi":');
  });

  it('is cached as records are, and answers 304 to its tag', async () => {
    const { ask } = await publishedApi();
    const { headers } = await ask({ resource });

    const again = await ask({ resource, headers: { 'if-none-match': String(headers?.['etag']) } });

    expect(headers?.['cache-control']).toBe('public, max-age=60, s-maxage=300');
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  it('takes no parameters', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, query: 'pretty=1' });

    expect(bodyOf(result)).toMatchObject({ status: 400, parameter: 'pretty' });
  });
});

function examplesIn(node: unknown): { schema: object; example: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'example' in node && 'schema' in node ? [node as never] : [];
  return [...own, ...Object.values(node).flatMap(examplesIn)];
}
