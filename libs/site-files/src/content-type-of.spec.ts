import { contentTypeOf } from './content-type-of';

describe('contentTypeOf', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['chunk-ABCDEFGH.js', 'text/javascript; charset=utf-8'],
    ['media/inter-QWERTY12.woff2', 'font/woff2'],
    ['icons/App.PNG', 'image/png'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['some.folder/LICENSE', 'application/octet-stream'],
    ['notes.unknown', 'application/octet-stream'],
  ])('of %s is %s', (file, type) => {
    expect(contentTypeOf(file)).toBe(type);
  });
});
