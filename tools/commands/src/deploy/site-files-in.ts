import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CommandError } from '../command-error';

/** A built file on its way to the bucket. */
export interface SiteFile {
  readonly key: string;
  readonly body: Buffer;
  /** What the bucket calls an object of this content. */
  readonly etag: string;
}

/** Every file of the built dashboard by its key; refuses a directory without a page. */
export async function siteFilesIn(directory: string): Promise<ReadonlyMap<string, SiteFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const body = await readFile(path);
        const key = relative(directory, path).split(sep).join('/');
        return { key, body, etag: `"${createHash('md5').update(body).digest('hex')}"` };
      }),
  );
  if (!files.some(({ key }) => key === 'index.html')) {
    throw new CommandError(
      `${directory} holds no index.html: build it by "npx nx build dashboard"`,
    );
  }
  return new Map(files.map((file) => [file.key, file]));
}
