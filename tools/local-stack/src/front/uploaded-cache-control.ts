/**
 * What the uploader gives a file of the dashboard: for good where its name holds a hash of its content, as Angular's
 * build names them (`main-3F2AB5C1.js`), and asked for every time otherwise.
 */
export function uploadedCacheControl(key: string): string {
  return HASHED.test(key) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const HASHED = /-[A-Z0-9]{8}\.[a-z0-9.]+$/;
