import { parseTradingDate } from '@tre/movers-domain';
import { addresses } from './addresses';

const base = 'https://movers.example/';
const latest = parseTradingDate('2025-08-29');

function textsOf(...rows: Parameters<typeof addresses>) {
  const { feeds, spreadsheet, api } = addresses(...rows);
  return [...feeds, ...spreadsheet, ...api].map(({ id, text }) => [id, text]);
}

describe('addresses', () => {
  it('are those of the API beside the document', () => {
    expect(textsOf(base, 'previousClose', latest)).toEqual([
      ['atom', 'https://movers.example/api/feed.atom'],
      ['jsonFeed', 'https://movers.example/api/feed.json'],
      ['formula', '=IMPORTDATA("https://movers.example/api/movers?days=90&format=csv")'],
      ['csv', 'https://movers.example/api/movers?days=90&format=csv'],
      ['movers', 'https://movers.example/api/movers'],
      ['session', 'https://movers.example/api/movers/2025-08-29'],
      ['graphql', 'https://movers.example/api/graphql'],
      ['openApi', 'https://movers.example/api/openapi.json'],
      ['health', 'https://movers.example/api/health'],
    ]);
  });

  it('ask on the basis shown where the API can be asked so', () => {
    const texts = new Map(textsOf(base, 'open', latest).map(([id, text]) => [id, text]));

    expect(texts.get('formula')).toContain('?days=90&format=csv&basis=open")');
    expect(texts.get('movers')).toBe('https://movers.example/api/movers?basis=open');
    expect(texts.get('session')).not.toContain('basis');
  });

  it('lead where an answer stands, so the formula and GraphQL lead nowhere', () => {
    const { spreadsheet, api } = addresses(base, 'previousClose', latest);

    const still = [...spreadsheet, ...api].filter(({ href }) => href === undefined);
    expect(still.map(({ id }) => id)).toEqual(['formula', 'graphql']);
  });

  it('name no session where there is none', () => {
    expect(textsOf(base, 'previousClose', null).map(([id]) => id)).not.toContain('session');
  });
});
