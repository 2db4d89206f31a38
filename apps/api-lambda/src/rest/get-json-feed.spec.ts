import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver, bodyOf, publishedApi } from '../testing/api';

const resource = '/feed.json';

describe('GET /feed.json', () => {
  it('answers the final winners as JSON Feed 1.1, newest first', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ resource });

    expect(result.headers?.['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(bodyOf(result)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'TRE Stocks: top movers',
      items: [
        {
          id: 'tag:tre-stocks,2026:winner:2025-08-29',
          title: 'MSFT −2.78 % on 2025-08-29',
          content_text:
            'MSFT moved the most of 3 watched symbols on 2025-08-29: −2.78 % from the previous close.',
        },
        { id: 'tag:tre-stocks,2026:winner:2025-08-26' },
        { id: 'tag:tre-stocks,2026:winner:2025-08-25' },
      ],
    });
  });

  it('answers an empty table with no items', async () => {
    const { ask } = apiOver(new InMemorySessionStore());

    expect(bodyOf(await ask({ resource }))).toMatchObject({ items: [] });
  });

  it('tells the same news as the Atom feed', async () => {
    const { ask } = await publishedApi();

    const { items } = bodyOf(await ask({ resource })) as {
      items: { id: string; title: string; date_modified: string; content_text: string }[];
    };
    const { body: atom } = await ask({ resource: '/feed.atom' });

    for (const { id, title, date_modified: updated, content_text: text } of items) {
      for (const part of [id, title, updated, text]) expect(atom).toContain(`>${part}<`);
    }
  });

  it.each([
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['POST', 405],
  ])('answers %s with %i', async (method, statusCode) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, method });

    expect(result.statusCode).toBe(statusCode);
  });
});
