import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { uploadedCacheControl } from './uploaded-cache-control';

const PUBLIC = join(__dirname, '../../../../apps/dashboard/public');

describe('uploadedCacheControl', () => {
  it.each([
    'index.html',
    'ngsw.json',
    'ngsw-worker.js',
    'safety-worker.js',
    'worker-basic.min.js',
    'licenses/inter-license.txt',
    ...readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(PUBLIC.length + 1)),
  ])('has %s asked for every time', (key) => {
    expect(uploadedCacheControl(key)).toBe('no-cache');
  });

  it.each(['main-3F2AB5C1.js', 'chunk-B2hj_8-k.js', 'styles-QEV4JTC5.css', 'media/inter-Z1.woff2'])(
    'lets %s be kept for good',
    (key) => {
      expect(uploadedCacheControl(key)).toBe('public, max-age=31536000, immutable');
    },
  );
});
