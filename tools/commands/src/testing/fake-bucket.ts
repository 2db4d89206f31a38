import { createHash } from 'node:crypto';
import { type AwsAnswer, type AwsRequest } from './fake-aws';
import { s3Refusal } from './refusals';

/** An object as the bucket keeps it. */
export interface FakeObject {
  readonly body: Buffer;
  readonly cacheControl: string | undefined;
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

const META = 'x-amz-meta-';

/** One bucket of S3, addressed by path, in the shapes of its REST API. */
export class FakeBucket {
  readonly objects = new Map<string, FakeObject>();
  /** Keys in the order in which they were written or removed. */
  readonly changes: string[] = [];

  answer(request: AwsRequest): AwsAnswer {
    const [, , ...path] = request.url.pathname.split('/');
    const key = path.map(decodeURIComponent).join('/');
    if (request.url.searchParams.has('location')) return location;
    if (request.url.searchParams.has('encryption')) return encryption;
    if (key === '') return this.list();
    switch (request.method) {
      case 'HEAD':
        return this.head(key);
      case 'PUT':
        return this.put(key, request);
      case 'DELETE':
        this.objects.delete(key);
        this.changes.push(`- ${key}`);
        return { status: 204, body: '' };
      default:
        return s3Refusal(405, 'MethodNotAllowed', 'The specified method is not allowed.');
    }
  }

  /** The object of a key; throws where there is none. */
  object(key: string): FakeObject {
    const object = this.objects.get(key);
    if (object === undefined) throw new Error(`the bucket holds no ${key}`);
    return object;
  }

  private list(): AwsAnswer {
    const contents = [...this.objects].map(
      ([key, { body }]) =>
        `<Contents><Key>${key}</Key><LastModified>2026-02-25T12:00:00.000Z</LastModified><ETag>&quot;${md5(body)}&quot;</ETag><Size>${body.byteLength}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
    return {
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>site</Name><Prefix></Prefix><KeyCount>${contents.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
    };
  }

  private head(key: string): AwsAnswer {
    const object = this.objects.get(key);
    if (object === undefined) return { status: 404, body: '' };
    return {
      status: 200,
      body: '',
      headers: {
        etag: `"${md5(object.body)}"`,
        ...(object.cacheControl && { 'cache-control': object.cacheControl }),
        ...(object.contentType && { 'content-type': object.contentType }),
        ...Object.fromEntries(
          Object.entries(object.metadata).map(([name, value]) => [META + name, value]),
        ),
      },
    };
  }

  private put(key: string, { headers, body }: AwsRequest): AwsAnswer {
    const isCopy = headers['x-amz-copy-source'] !== undefined;
    const metadata = Object.entries(headers)
      .filter(([name]) => name.startsWith(META))
      .map(([name, value]) => [name.slice(META.length), String(value)]);
    const source = this.objects.get(key);
    if (isCopy && source === undefined) {
      return s3Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
    }
    this.objects.set(key, {
      body: isCopy && source !== undefined ? source.body : plainBody(body, headers),
      cacheControl: headers['cache-control'],
      contentType: headers['content-type'],
      metadata: Object.fromEntries(metadata),
    });
    this.changes.push(`${isCopy ? '=' : '+'} ${key}`);
    const tag = md5(this.objects.get(key)?.body ?? Buffer.alloc(0));
    return isCopy
      ? {
          status: 200,
          headers: { 'content-type': 'application/xml' },
          body: `<?xml version="1.0" encoding="UTF-8"?>
<CopyObjectResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LastModified>2026-02-25T12:00:00.000Z</LastModified><ETag>&quot;${tag}&quot;</ETag></CopyObjectResult>`,
        }
      : { status: 200, body: '', headers: { etag: `"${tag}"` } };
  }
}

const location: AwsAnswer = {
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>',
};

const encryption: AwsAnswer = {
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: '<ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
};

/** The SDK may send a body in chunks with a trailing checksum. */
function plainBody(body: Buffer, headers: AwsRequest['headers']): Buffer {
  if (!String(headers['content-encoding']).includes('aws-chunked')) return body;
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}

function md5(body: Buffer): string {
  return createHash('md5').update(body).digest('hex');
}
