import { nextPageUrl, parseBaseUrl, requestUrl } from './base-url';
import { MalformedAnswer } from './massive-error';

describe('parseBaseUrl', () => {
  it.each([
    ['https://api.massive.com', 'https://api.massive.com', '', false],
    ['https://api.massive.com/', 'https://api.massive.com', '', false],
    ['https://proxy.example/massive/', 'https://proxy.example', '/massive', false],
    ['http://127.0.0.1:1234/file', 'http://127.0.0.1:1234', '/file', true],
    ['http://localhost:1234', 'http://localhost:1234', '', true],
    ['http://stand-in.localhost', 'http://stand-in.localhost', '', true],
    ['http://127.10.20.30', 'http://127.10.20.30', '', true],
    ['https://notlocalhost', 'https://notlocalhost', '', false],
    ['https://proxy.example/massive//', 'https://proxy.example', '/massive', false],
    ['http://[::1]:1234', 'http://[::1]:1234', '', true],
  ])('reads %s', (text, origin, prefix, isLoopback) => {
    expect(parseBaseUrl(text)).toEqual({ origin, prefix, isLoopback });
  });

  it.each([
    'api.massive.com',
    'http://api.massive.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://notlocalhost',
    'http://not127.0.0.1',
    'ftp://127.0.0.1',
    'https://user:s3cret@api.massive.com',
    'https://s3cret@api.massive.com',
    'https://:s3cret@api.massive.com',
    'https://api.massive.com?apiKey=s3cret',
    'https://api.massive.com#top',
  ])('refuses %s, without quoting what may be secret', (text) => {
    expect(() => parseBaseUrl(text)).toThrow(TypeError);
    expect(() => parseBaseUrl(text)).not.toThrow(/s3cret/);
  });

  it.each([
    ['api.massive.com', 'baseUrl is not a URL'],
    ['http://api.massive.com', 'baseUrl must be https, or http on this machine'],
    ['https://api.massive.com#top', 'baseUrl must hold no credentials, query or fragment'],
  ])('says why it refuses %s', (text, reason) => {
    expect(() => parseBaseUrl(text)).toThrow(reason);
  });
});

describe('requestUrl', () => {
  it('keeps the prefix of the base and encodes segments and query', () => {
    const base = parseBaseUrl('http://127.0.0.1:1234/file/');

    const url = requestUrl(base, {
      segments: ['v2', 'ticker', 'I:SPX', 'a/b'],
      query: { 'ticker.any_of': 'AAPL,BRK.B', limit: '5' },
    });

    expect(url.href).toBe(
      'http://127.0.0.1:1234/file/v2/ticker/I%3ASPX/a%2Fb?ticker.any_of=AAPL%2CBRK.B&limit=5',
    );
  });
});

describe('nextPageUrl', () => {
  const current = new URL('https://api.massive.com/v2/aggs?limit=2');

  it.each([undefined, null, ''])('is null where the answer names none (%p)', (nextUrl) => {
    expect(nextPageUrl(nextUrl, current)).toBeNull();
  });

  it.each([
    ['https://api.massive.com/v2/aggs?cursor=abc', 'https://api.massive.com/v2/aggs?cursor=abc'],
    ['https://api.massive.com:443/v2/aggs', 'https://api.massive.com/v2/aggs'],
    ['/v2/aggs?cursor=a%3Db', 'https://api.massive.com/v2/aggs?cursor=a%3Db'],
    ['/v2/aggs?cursor=a%20b', 'https://api.massive.com/v2/aggs?cursor=a%20b'],
    [
      'https://api.massive.com/v2/aggs?cursor=abc&apiKey=s3cret',
      'https://api.massive.com/v2/aggs?cursor=abc',
    ],
  ])('follows %s', (nextUrl, expected) => {
    expect(nextPageUrl(nextUrl, current)?.href).toBe(expected);
  });

  it.each([
    'https://api.polygon.io/v2/aggs?cursor=abc',
    'https://api.massive.com.evil.example/v2',
    'https://api.massive.com@evil.example/v2',
    'https://user:pw@api.massive.com/v2',
    'https://user@api.massive.com/v2',
    'https://:pw@api.massive.com/v2',
    'http://api.massive.com/v2',
    'https://api.massive.com:8443/v2',
    '//evil.example/v2',
    'file:///etc/passwd',
    'https://',
    42,
    { url: 'https://api.massive.com' },
  ])('refuses %p', (nextUrl) => {
    expect(() => nextPageUrl(nextUrl, current)).toThrow(MalformedAnswer);
  });

  it.each([
    [42, 'next_url is not a URL'],
    ['https://evil.example/v2', 'next_url leads to another origin, where the key must not go'],
  ])('says why it refuses %p', (nextUrl, reason) => {
    expect(() => nextPageUrl(nextUrl, current)).toThrow(reason);
  });
});
