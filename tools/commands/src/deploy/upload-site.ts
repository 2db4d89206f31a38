import { uploadWaves } from '@tre/site-files';
import { inParallel } from '../in-parallel';
import { headersOf, type SiteBucket } from './site-bucket';
import { type SiteFile, siteFilesIn } from './site-files-in';

/** What an upload did, by keys. */
export interface SiteUpload {
  readonly uploaded: readonly string[];
  /** Files of earlier uploads, there for the pages that are still open. */
  readonly kept: readonly string[];
  /** Files that no upload has held for 30 days: they are there yet, to be removed by whoever may. */
  readonly outdated: readonly string[];
}

/** How long a file of an earlier upload is of use. */
const KEPT_MS = 30 * 86_400_000;
const AT_ONCE = 8;

/**
 * Makes the bucket hold the built dashboard, in waves, so that no page names a file that is not there yet. What is there
 * already is left alone. Nothing is removed, for the pipeline may not: files of earlier uploads are noted as such.
 */
export async function uploadSite(
  bucket: SiteBucket,
  directory: string,
  now: Date,
): Promise<SiteUpload> {
  const files = await siteFilesIn(directory);
  const stored = await bucket.list();
  const uploaded: string[] = [];
  for (const wave of uploadWaves([...files.keys()])) {
    const sent = await inParallel(wave, AT_ONCE, async (key) => {
      const file = files.get(key);
      if (file === undefined || (await stands(file, stored.get(key), bucket))) return [];
      await bucket.put(file);
      return [key];
    });
    uploaded.push(...sent.flat());
  }
  const others = [...stored.keys()].filter((key) => !files.has(key));
  const found = await inParallel(others, AT_ONCE, async (key) => ({
    key,
    isOutdated: await isOutdated(key, bucket, now),
  }));
  return {
    uploaded,
    kept: found.filter(({ isOutdated }) => !isOutdated).map(({ key }) => key),
    outdated: found.filter(({ isOutdated }) => isOutdated).map(({ key }) => key),
  };
}

/** Removes files that an upload has just found outdated. */
export async function removeFiles(bucket: SiteBucket, keys: readonly string[]): Promise<void> {
  await inParallel(keys, AT_ONCE, (key) => bucket.remove(key));
}

/** Whether the bucket holds the very file, as it is to stand there. */
async function stands(
  { key, etag }: SiteFile,
  storedEtag: string | undefined,
  bucket: SiteBucket,
): Promise<boolean> {
  if (storedEtag !== etag) return false;
  const { cacheControl, contentType, unreferencedSince } = await bucket.facts(key);
  const { CacheControl, ContentType } = headersOf(key);
  return (
    cacheControl === CacheControl && contentType === ContentType && unreferencedSince === undefined
  );
}

/** Whether a file has been unreferenced long enough; notes on it since when it is, where nothing says so yet. */
async function isOutdated(key: string, bucket: SiteBucket, now: Date): Promise<boolean> {
  const { unreferencedSince } = await bucket.facts(key);
  const since = Date.parse(unreferencedSince ?? '');
  if (Number.isNaN(since)) {
    await bucket.mark(key, now.toISOString());
    return false;
  }
  return now.getTime() - since >= KEPT_MS;
}
