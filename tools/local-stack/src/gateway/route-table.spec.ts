import { deployedApi } from '../testing/api';
import { RouteTable } from './route-table';

describe('RouteTable', () => {
  const table = new RouteTable(deployedApi().routes);

  it.each([
    ['/', '/', null],
    ['/movers', '/movers', null],
    ['/movers/', '/movers', null],
    ['/movers/2026-02-25', '/movers/{date}', { date: '2026-02-25' }],
    ['/movers/2026-02-25/', '/movers/{date}', { date: '2026-02-25' }],
    ['/movers/latest', '/movers/latest', null],
    ['/movers/a%2Fb%20c', '/movers/{date}', { date: 'a%2Fb%20c' }],
    ['/files/a', '/files/{proxy+}', { proxy: 'a' }],
    ['/files/a/b/c', '/files/{proxy+}', { proxy: 'a/b/c' }],
    ['/files/a/meta', '/files/{name}/meta', { name: 'a' }],
  ])('finds %s', (path, resource, pathParameters) => {
    const matched = table.match('GET', path);

    expect(matched?.route.resource).toBe(resource);
    expect(matched?.pathParameters).toEqual(pathParameters);
  });

  it.each([
    '/nothing',
    '/movers/a/b',
    '/Movers',
    '/movers//',
    '/files',
    '//movers',
    ''.padEnd(9, 'x'),
  ])('finds nothing at %s', (path) => {
    expect(table.match('GET', path)).toBeUndefined();
  });

  it('takes a method of its own before ANY, and no other where there is no ANY', () => {
    const [any] = deployedApi().routes;
    if (any === undefined) throw new Error('no route');
    const withPost = new RouteTable([any, { ...any, method: 'POST', functionArn: 'arn:post' }]);

    expect(withPost.match('POST', '/')?.route.functionArn).toBe('arn:post');
    expect(withPost.match('PUT', '/')?.route.functionArn).toBe('arn:api');
    expect(table.match('POST', '/health')).toBeUndefined();
  });
});
