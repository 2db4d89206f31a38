import { LatestDocument } from '@tre/movers-contract';
import { footingFields } from './footing';
import { questionAddress, questionRequest } from './question';
import { object } from './read-json';

const question = { document: LatestDocument, read: object(footingFields) };

describe('questionRequest', () => {
  it('goes past the worker, by GET, with the document on one line', () => {
    const request = questionRequest(question, { rows: 1, bars: 2 });

    expect(request.headers).toEqual({ 'ngsw-bypass': 'true' });
    expect(request.method).toBeUndefined();
    expect(request.params).toEqual({
      query: expect.stringMatching(/^query Latest.*\}$/),
      variables: '{"rows":1,"bars":2}',
    });
  });

  it('has an address that people can open', () => {
    const address = new URL(questionAddress(question, { rows: 1, bars: 2 }), 'https://host/');

    expect(address.pathname).toBe('/api/graphql');
    expect(address.searchParams.get('variables')).toBe('{"rows":1,"bars":2}');
  });
});
