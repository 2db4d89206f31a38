import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isImmutable, uploadedCacheControl } from './uploaded-cache-control';

const PUBLIC = join(__dirname, '../../../apps/dashboard/public');
const publicFiles = readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(PUBLIC, join(parentPath, name)));

describe('uploadedCacheControl', () => {
  it.each([
    'main-3F2AB5C1.js',
    'chunk-Dv0ire_r.js',
    'styles-QEV4JTC5.css',
    'media/inter-QWERTY12.woff2',
  ])('keeps %s for good', (key) => {
    expect(uploadedCacheControl(key)).toBe('public, max-age=31536000, immutable');
    expect(isImmutable(key)).toBe(true);
  });

  it.each([
    'index.html',
    'ngsw.json',
    'ngsw-worker.js',
    'safety-worker.js',
    'worker-basic.min.js',
    'licenses/inter-license.txt',
    ...publicFiles,
  ])('has %s asked for every time', (key) => {
    expect(uploadedCacheControl(key)).toBe('no-cache');
    expect(isImmutable(key)).toBe(false);
  });
});
