import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiOver } from '../testing/api';
import { longHistory } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';

const documentation = readFileSync(join(__dirname, '../../../../docs/graphql.md'), 'utf8');
const queries = [...documentation.matchAll(/```graphql\n(query (\w+) [^]*?)```/g)].map(
  ([, query = '', name = '']) => ({ name, query }),
);

describe('docs/graphql.md', () => {
  it('shows queries', () => {
    expect(queries.map(({ name }) => name)).toContain('OneSymbol');
  });

  it.each(queries)('is answered: $name', async ({ query }) => {
    const { store } = await longHistory(40);
    const { ask } = apiOver(store);

    const answer = await postGraphql(ask, { query });

    expect(answer).toEqual({ data: expect.any(Object) });
  });
});
