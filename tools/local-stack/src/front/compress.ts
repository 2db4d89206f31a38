import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The encodings that the edge compresses with. */
export type Encoding = 'br' | 'gzip';

/** CloudFront compresses nothing smaller or larger, in bytes. */
const SMALLEST = 1_000;
const LARGEST = 10_000_000;
/** Angular's own types and those of the API, as CloudFront's list has them. */
const COMPRESSED_TYPES = [
  'application/graphql-response+json',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/problem+json',
  'application/xml',
  'image/svg+xml',
  'image/x-icon',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
];

/** The encoding for an answer, brotli before gzip; undefined where it goes as it is. */
export function chosenEncoding(
  acceptEncoding: string | undefined,
  offered: readonly Encoding[],
  {
    contentType = '',
    length,
  }: { readonly contentType: string | undefined; readonly length: number },
): Encoding | undefined {
  const [type = ''] = contentType.toLowerCase().split(';');
  if (!COMPRESSED_TYPES.includes(type.trim())) return undefined;
  if (length < SMALLEST || length > LARGEST) return undefined;
  return offered.find((encoding) => accepts(acceptEncoding ?? '', encoding));
}

/** Compresses a body. */
export function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip' ? gzipped(body) : brotlied(body, BROTLI);
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress) as (
  body: Buffer,
  options: typeof BROTLI,
) => Promise<Buffer>;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

function accepts(acceptEncoding: string, encoding: Encoding): boolean {
  const weights = new Map(
    acceptEncoding.split(',').map((part): [string, string | undefined] => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name, parameters.find((parameter) => parameter.startsWith('q='))];
    }),
  );
  const name = weights.has(encoding) ? encoding : '*';
  return weights.has(name) && !/^q=0(\.0*)?$/.test(weights.get(name) ?? '');
}
