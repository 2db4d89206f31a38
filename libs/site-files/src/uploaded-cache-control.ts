/**
 * What the uploader gives a file of the dashboard: asked for every time where its name stays while its content changes,
 * for good otherwise.
 */
export function uploadedCacheControl(key: string): string {
  return isImmutable(key) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * Tells whether what a file's name stands for never changes. All but the lasting names hold a hash of their content,
 * whose form depends on how many parts the build is cut into (`main-3F2AB5C1.js`, `chunk-DHXgkfdO.js`).
 */
export function isImmutable(key: string): boolean {
  return !LASTING_NAMES.test(key);
}

/** The page, the worker with its list, the licences, and what `apps/dashboard/public` holds. */
const LASTING_NAMES =
  /^(index\.html|ngsw\.json|(ngsw|safety)-worker\.js|worker-basic\.min\.js|boot\.js|favicon\.svg|robots\.txt|manifest\.webmanifest|icons\/.*|licenses\/.*)$/;
