import { readTarget } from './request-target';

describe('readTarget', () => {
  it('parts the path below the base from the query', () => {
    const { pathname, query, path } = readTarget('/file/v1/x?a=1&b=2', '/file');

    expect(pathname).toBe('/v1/x');
    expect(Object.fromEntries(query)).toEqual({ a: '1', b: '2' });
    expect(path).toBe('/v1/x?a=1&b=2');
  });

  it('shows no key', () => {
    expect(readTarget('/file/v1/x?apiKey=secret&a=1', '/file').path).toBe('/v1/x?a=1');
    expect(readTarget('/file/v1/x?apiKey=secret', '/file').path).toBe('/v1/x');
  });

  it.each(['/v1/x', '/', '/files/v1/x', '//', 'http://[/'])('finds %s outside', (target) => {
    expect(readTarget(target, '/file').pathname).toBeUndefined();
  });
});
