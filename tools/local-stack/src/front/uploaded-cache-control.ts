/**
 * What the uploader gives a file of the dashboard: asked for every time where its name stays while its content changes,
 * for good otherwise. The exceptions are listed because the build's hashes have no one form.
 */
export function uploadedCacheControl(key: string): string {
  return LASTING_NAMES.test(key) ? 'no-cache' : 'public, max-age=31536000, immutable';
}

/** The page, the worker with its list, and what `apps/dashboard/public` and the licences bring. */
const LASTING_NAMES =
  /^(index\.html|boot\.js|favicon\.svg|robots\.txt|manifest\.webmanifest|icons\/.*|licenses\/.*|ngsw\.json|(ngsw|safety)-worker\.js|worker-basic\.min\.js)$/;
