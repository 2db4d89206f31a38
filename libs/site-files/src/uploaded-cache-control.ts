/**
 * What the uploader gives a file of the dashboard: for good where its name holds a hash of its content, as Angular's
 * build names them (`main-3F2AB5C1.js`), and asked for every time otherwise.
 */
export function uploadedCacheControl(key: string): string {
  return isImmutable(key) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Tells whether a file's name holds a hash of its content, so that what it holds never changes. */
export function isImmutable(key: string): boolean {
  return HASHED.test(key);
}

const HASHED = /-[A-Z0-9]{8}\.[a-z0-9.]+$/;
