import { isImmutable, uploadedCacheControl } from './uploaded-cache-control';

describe('uploadedCacheControl', () => {
  it.each(['main-3F2AB5C1.js', 'media/inter-QWERTY12.woff2', 'chunk-ABCDEFGH.js'])(
    'keeps %s for good',
    (key) => {
      expect(uploadedCacheControl(key)).toBe('public, max-age=31536000, immutable');
      expect(isImmutable(key)).toBe(true);
    },
  );

  it.each([
    'index.html',
    'ngsw.json',
    'ngsw-worker.js',
    'safety-worker.js',
    'manifest.webmanifest',
    'favicon.svg',
    'boot.js',
    'robots.txt',
    'main-3f2ab5c1.js',
    'icons/icon-192x192.png',
  ])('has %s asked for every time', (key) => {
    expect(uploadedCacheControl(key)).toBe('no-cache');
    expect(isImmutable(key)).toBe(false);
  });
});
