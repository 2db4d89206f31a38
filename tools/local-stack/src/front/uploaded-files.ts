import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { contentTypeOf, uploadedCacheControl } from '@tre/site-files';
import { errorCode } from '../error-code';
import { type HttpAnswer } from '../http/http-exchange';

interface KnownFile {
  readonly version: string;
  readonly answer: HttpAnswer;
}

/** A directory of built files, served as the private bucket behind the edge would serve what was uploaded from it. */
export class UploadedFiles {
  private readonly known = new Map<string, KnownFile>();

  constructor(private readonly directory: string) {}

  /** The object of a path such as `/main-3F2A.js`; 404 where there is none. */
  async answer(path: string): Promise<HttpAnswer> {
    const file = this.fileOf(path);
    const version = file === undefined ? undefined : await versionOf(file);
    if (file === undefined || version === undefined) return NO_SUCH_KEY;
    const known = this.known.get(file);
    if (known?.version === version) return known.answer;
    const answer = answerWith(relative(this.directory, file), await readFile(file));
    this.known.set(file, { version, answer });
    return answer;
  }

  /** Undefined for what lies outside the directory or cannot be decoded. */
  private fileOf(path: string): string | undefined {
    try {
      const file = resolve(join(this.directory, decodeURIComponent(path)));
      return file.startsWith(resolve(this.directory) + sep) ? file : undefined;
    } catch (error) {
      if (error instanceof URIError) return undefined;
      throw error;
    }
  }
}

/** Undefined where there is no file. */
async function versionOf(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? `${found.mtimeMs} ${found.size}` : undefined;
  } catch (error) {
    if (ABSENT.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

function answerWith(key: string, body: Buffer): HttpAnswer {
  return {
    status: 200,
    headers: [
      ['Content-Type', contentTypeOf(key)],
      ['Cache-Control', uploadedCacheControl(key)],
      ['ETag', `"${createHash('md5').update(body).digest('hex')}"`],
    ],
    body,
  };
}

const NO_SUCH_KEY: HttpAnswer = {
  status: 404,
  headers: [['Content-Type', 'application/xml']],
  body: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
  ),
};
