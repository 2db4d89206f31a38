import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf, publishedApi } from '../testing/api';
import { assertConformance } from '../testing/conformance';
import { openApiDocument } from './openapi/open-api-document';

const documentation = readFileSync(join(__dirname, '../../../../docs/api.md'), 'utf8');
const answers = [...documentation.matchAll(/```json\n([^]*?)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Readonly<Record<string, unknown>>,
);
const tableRow = (cell: string) => new RegExp(`^\\|[^|]*\`${cell}\`[^|]*\\|`, 'm');

describe('docs/api.md', () => {
  it('shows winners as openapi.json describes them', async () => {
    const { ask } = await publishedApi();
    const shown = answers.filter((answer) => 'range' in answer);
    const real = await ask({});

    expect(shown.length).toBeGreaterThan(0);
    for (const answer of shown) {
      const result = { ...real, body: JSON.stringify(answer) };
      expect(() => assertConformance({ method: 'GET', resource: '/movers' }, result)).not.toThrow();
    }
  });

  it('shows the very problem that a holiday is answered with', async () => {
    const { ask } = await publishedApi();

    const real = bodyOf(await ask({ resource: '/movers/{date}', date: '2026-07-03' }));

    expect(answers.filter((answer) => 'type' in answer)).toEqual([real]);
  });

  it('lists every path and every parameter', () => {
    const { paths } = openApiDocument();
    const { parameters } = paths['/movers']?.['get'] as {
      readonly parameters: readonly { readonly name: string }[];
    };

    expect(parameters.length).toBeGreaterThan(3);
    for (const path of Object.keys(paths)) expect(documentation).toMatch(tableRow(path));
    for (const { name } of parameters) expect(documentation).toMatch(tableRow(name));
  });
});
