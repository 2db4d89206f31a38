import { type RequestRules } from '../template/deployed-app';
import { type CheckedRequest, RequestCheck } from './request-check';

const graphql = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['query'],
  properties: { query: { type: 'string', minLength: 1 } },
};

describe('RequestCheck', () => {
  const fault = (rules: Partial<RequestRules>, request: Partial<CheckedRequest>) =>
    new RequestCheck({ requiredParameters: [], models: new Map(), ...rules }).fault({
      query: '',
      headers: [],
      body: Buffer.alloc(0),
      pathParameters: null,
      ...request,
    });

  it.each([
    ['query=%7Bx%7D', undefined],
    ['other=1&query=x', undefined],
    ['', 'badParameters'],
    ['query=', 'badParameters'],
    ['query', 'badParameters'],
    ['query[]=x', 'badParameters'],
    ['Query=x', 'badParameters'],
  ])('wants a parameter that is there and not blank: %p', (query, expected) => {
    const requiredParameters = [{ place: 'querystring', name: 'query' }] as const;

    expect(fault({ requiredParameters }, { query })).toBe(expected);
  });

  it('wants headers, in whatever spelling, and parts of the path', () => {
    const header = { requiredParameters: [{ place: 'header', name: 'X-Asked' }] as const };
    const path = { requiredParameters: [{ place: 'path', name: 'date' }] as const };

    expect(fault(header, { headers: [['x-asked', '1']] })).toBeUndefined();
    expect(fault(header, {})).toBe('badParameters');
    expect(fault(path, { pathParameters: { date: '2026-02-25' } })).toBeUndefined();
    expect(fault(path, {})).toBe('badParameters');
  });

  const models = new Map([['application/json', graphql]]);
  const posted = (body: string, contentType?: string): Partial<CheckedRequest> => ({
    body: Buffer.from(body),
    headers: contentType === undefined ? [] : [['Content-Type', contentType]],
  });

  it.each([
    ['{"query":"{ x }"}', undefined],
    ['{"query":"{ x }","variables":7,"more":[]}', undefined],
    ['', 'badBody'],
    ['{"query":"{ x', 'badBody'],
    ['[{"query":"{ x }"}]', 'badBody'],
    ['null', 'badBody'],
    ['7', 'badBody'],
    ['{}', 'badBody'],
    ['{"query":""}', 'badBody'],
    ['{"query":["{ x }"]}', 'badBody'],
    ['['.repeat(30_000), 'badBody'],
  ])('holds a body against its model: %#', (body, expected) => {
    expect(fault({ models }, posted(body, 'application/json'))).toBe(expected);
  });

  it.each([
    ['application/json; charset=utf-8', 'badBody'],
    ['Application/JSON', 'badBody'],
    [undefined, 'badBody'],
    ['text/plain', undefined],
    ['application/graphql-response+json', undefined],
    ['', undefined],
  ])('looks at bodies of a content type with a model only: %p', (contentType, expected) => {
    expect(fault({ models }, posted('no JSON', contentType))).toBe(expected);
  });

  it('holds every other type against the default model', () => {
    const models = new Map([['$default', { type: 'number' }]]);

    expect(fault({ models }, posted('no JSON', 'text/plain'))).toBe('badBody');
    expect(fault({ models }, posted('"7"', 'text/plain'))).toBe('badBody');
    expect(fault({ models }, posted('7', 'text/plain'))).toBeUndefined();
  });
});
