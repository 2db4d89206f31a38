import {
  CopyObjectCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { contentTypeOf, uploadedCacheControl } from '@tre/site-files';
import { askingFor } from '../aws/aws-refusal';
import { type SiteFile } from './site-files-in';

/** What the bucket tells of an object. */
export interface ObjectFacts {
  readonly cacheControl: string | undefined;
  readonly contentType: string | undefined;
  /** Since when no upload has held it; undefined while one does. */
  readonly unreferencedSince: string | undefined;
}

/** Under which name an object keeps its {@link ObjectFacts.unreferencedSince}. */
const MARK = 'unreferenced-since';

/** The dashboard's bucket: every object has the type and the age that `site-files` says. */
export class SiteBucket {
  constructor(
    private readonly s3: S3Client,
    readonly name: string,
  ) {}

  /** Key and ETag of every object. */
  async list(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    let ContinuationToken: string | undefined;
    do {
      const page = await askingFor(`listing the bucket ${this.name}`, () =>
        this.s3.send(new ListObjectsV2Command({ Bucket: this.name, ContinuationToken })),
      );
      for (const { Key = '', ETag = '' } of page.Contents ?? []) found.set(Key, ETag);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    return found;
  }

  async facts(key: string): Promise<ObjectFacts> {
    const { CacheControl, ContentType, Metadata } = await askingFor(
      `looking at ${key} in the bucket ${this.name}`,
      () => this.s3.send(new HeadObjectCommand({ Bucket: this.name, Key: key })),
    );
    return {
      cacheControl: CacheControl,
      contentType: ContentType,
      unreferencedSince: Metadata?.[MARK],
    };
  }

  async put({ key, body }: SiteFile): Promise<void> {
    await askingFor(`uploading ${key} to the bucket ${this.name}`, () =>
      this.s3.send(
        new PutObjectCommand({ Bucket: this.name, Key: key, Body: body, ...headersOf(key) }),
      ),
    );
  }

  /** Notes on the object since when it is unreferenced. */
  async mark(key: string, since: string): Promise<void> {
    await askingFor(`marking ${key} in the bucket ${this.name}`, () =>
      this.s3.send(
        new CopyObjectCommand({
          Bucket: this.name,
          Key: key,
          CopySource: `${this.name}/${key.split('/').map(encodeURIComponent).join('/')}`,
          MetadataDirective: 'REPLACE',
          Metadata: { [MARK]: since },
          ...headersOf(key),
        }),
      ),
    );
  }

  async remove(key: string): Promise<void> {
    await askingFor(`removing ${key} from the bucket ${this.name}`, () =>
      this.s3.send(new DeleteObjectCommand({ Bucket: this.name, Key: key })),
    );
  }
}

/** How an object of the key stands in the bucket. */
export function headersOf(key: string) {
  return { CacheControl: uploadedCacheControl(key), ContentType: contentTypeOf(key) };
}
