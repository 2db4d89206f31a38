import { runInNewContext } from 'node:vm';
import { spaFallbackCode } from './spa-fallback';

function rewrite(uri: string): string {
  const request = runInNewContext(`${spaFallbackCode}; handler({ request: { uri } })`, { uri });
  return (request as { readonly uri: string }).uri;
}

describe('spaFallbackCode', () => {
  it.each([
    '/',
    '/session/2025-08-29',
    '/symbol/BRK.B',
    '/symbol/BACpL',
    '/year/2025/',
    '/assets.d/',
  ])('makes the route %s the page', (uri) => {
    expect(rewrite(uri)).toBe('/index.html');
  });

  it.each([
    '/index.html',
    '/main-5GHJK2.js',
    '/ngsw.json',
    '/ngsw-worker.js',
    '/media/inter.woff2',
    '/manifest.webmanifest',
    '/robots.txt',
  ])('leaves the file %s alone', (uri) => {
    expect(rewrite(uri)).toBe(uri);
  });
});
