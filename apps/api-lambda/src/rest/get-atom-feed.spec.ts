import { JSDOM } from 'jsdom';
import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver, publishedApi } from '../testing/api';
import { atomErrors } from '../testing/atom-errors';
import { judged } from '../testing/published-sessions';

const resource = '/feed.atom';
const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 4151. */
const TAG_URI = /^tag:[a-z-]+,\d{4}:[\w:-]+$/;
/** RFC 3339, as RFC 4287 wants it. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

describe('GET /feed.atom', () => {
  it('answers the final winners, newest first, without a provisional one', async () => {
    const { ask } = await publishedApi();

    const feed = parsed(await ask({ resource }));

    expect(feed.entries.map(({ title, id, alternate }) => [title, id, alternate])).toEqual([
      ['MSFT −2.78 % on 2025-08-29', 'tag:tre-stocks,2026:winner:2025-08-29', 'movers/2025-08-29'],
      ['NVDA −3.27 % on 2025-08-26', 'tag:tre-stocks,2026:winner:2025-08-26', 'movers/2025-08-26'],
      ['MSFT +1.51 % on 2025-08-25', 'tag:tre-stocks,2026:winner:2025-08-25', 'movers/2025-08-25'],
    ]);
  });

  it('has what RFC 4287 wants of a feed and of each entry', async () => {
    const { ask } = await publishedApi();

    const { root, entries } = parsed(await ask({ resource }));

    expect([root.namespaceURI, root.localName]).toEqual([ATOM, 'feed']);
    expect(namesIn(root).filter((name) => name !== 'entry')).toEqual([
      'id',
      'title',
      'subtitle',
      'updated',
      'author',
      'link',
      'link',
    ]);
    expect(childrenOf(root, 'author').map((author) => textOf(author, 'name'))).toEqual([
      'TRE Stocks',
    ]);
    expect(childrenOf(root, 'link').map((link) => link.getAttribute('rel'))).toEqual([
      'self',
      'alternate',
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { element } of entries) {
      expect(namesIn(element)).toEqual(['id', 'title', 'published', 'updated', 'link', 'content']);
    }
    for (const element of [root, ...entries.map((entry) => entry.element)]) {
      expect(textOf(element, 'id')).toMatch(TAG_URI);
      expect(textOf(element, 'updated')).toMatch(DATE_TIME);
    }
  });

  it('is Atom by its grammar, with entries and without', async () => {
    const { body } = await (await publishedApi()).ask({ resource });
    const empty = await apiOver(new InMemorySessionStore()).ask({ resource });

    await expect(atomErrors(body)).resolves.toEqual([]);
    await expect(atomErrors(empty.body)).resolves.toEqual([]);
  });

  it.each([
    ['without an id', /<id>.*<\/id>/, ''],
    ['without an author', /<author>.*<\/author>/, ''],
    ['with two titles', /<title>/, '<title>Winners</title><title>'],
    ['with a link to nowhere', / href="feed.atom"/, ''],
    ['with an entry that has no title', /(?<=<entry>[^]*)<title>.*<\/title>/, ''],
    ['with a date of no time', /T[\d:.]+Z/, ''],
    ['with a time of no zone', /Z(?=<\/updated>)/, ''],
    ['with an element of another format', /<entry>/, '<entry><guid>1</guid>'],
    ['that is cut off', /<\/feed>/, ''],
  ])('would not be Atom %s', async (_, what, instead) => {
    const { body } = await (await publishedApi()).ask({ resource });

    await expect(atomErrors(body.replace(what, instead))).resolves.not.toEqual([]);
  });

  it('says when a winner last became another, and keeps its id', async () => {
    const store = new InMemorySessionStore();
    await store.publish(judged('2025-08-26', '2025-08-27T04:30:00.000Z'));
    const before = parsed(await apiOver(store).ask({ resource }));
    await store.publish(
      judged('2025-08-26', '2025-08-28T04:30:00.000Z', {
        '2025-08-25': { AAPL: [100, 101], MSFT: [201, 203.01], NVDA: [50, 50.5] },
        '2025-08-26': { AAPL: [101, 100], MSFT: [203, 213], NVDA: [51, 48.85] },
      }),
    );

    const after = parsed(await apiOver(store).ask({ resource }));

    expect(after.entries).toMatchObject([
      {
        id: before.entries[0]?.id,
        published: before.entries[0]?.published,
        title: 'MSFT +4.92 % on 2025-08-26',
        content: expect.stringContaining('Corrected after publication.'),
      },
    ]);
    expect(after.updated > before.updated).toBe(true);
    expect(after.updated).toBe(after.entries[0]?.updated);
  });

  it('answers an empty table with a feed without entries that never changes', async () => {
    const store = new InMemorySessionStore();

    const feed = parsed(await apiOver(store).ask({ resource }));

    expect(feed).toMatchObject({ entries: [], updated: '2003-09-10T00:00:00.000Z' });
  });

  it('is tagged, dated and cached like GET /movers', async () => {
    const { ask } = await publishedApi();

    const { headers } = await ask({ resource });
    const again = await ask({ resource, headers: { 'if-none-match': String(headers?.['etag']) } });

    expect(headers).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=30, s-maxage=30',
      'last-modified': 'Fri, 29 Aug 2025 23:00:00 GMT',
    });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  it.each([
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['DELETE', 405],
  ])('answers %s with %i', async (method, statusCode) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, method });

    expect(result.statusCode).toBe(statusCode);
  });
});

function parsed({ body }: { body: string }) {
  const { window } = new JSDOM(body, { contentType: 'application/xml' });
  const root = window.document.documentElement;
  const entries = childrenOf(root, 'entry').map((element) => ({
    element,
    id: textOf(element, 'id'),
    title: textOf(element, 'title'),
    published: textOf(element, 'published'),
    updated: textOf(element, 'updated'),
    content: textOf(element, 'content'),
    alternate: childrenOf(element, 'link')[0]?.getAttribute('href'),
  }));
  return { root, updated: textOf(root, 'updated'), entries };
}

/** All children: none is of another namespace, or one that the format does not know. */
function namesIn(parent: Element): string[] {
  return [...parent.children].map(({ localName, namespaceURI }) =>
    namespaceURI === ATOM ? localName : `${namespaceURI} ${localName}`,
  );
}

function childrenOf(parent: Element, name: string): Element[] {
  return [...parent.children].filter(
    ({ namespaceURI, localName }) => namespaceURI === ATOM && localName === name,
  );
}

function textOf(parent: Element, name: string): string {
  return childrenOf(parent, name)[0]?.textContent ?? '';
}
