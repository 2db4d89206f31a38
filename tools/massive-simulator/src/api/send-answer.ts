import { type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A body ready to be sent, with the headers that describe it. */
export interface Payload {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The text as the request accepts it: compressed where gzip is welcome. */
export async function payloadFor(
  request: IncomingMessage,
  text: string,
  contentType: string,
): Promise<Payload> {
  const plain = Buffer.from(text);
  const headers = { 'content-type': contentType, vary: 'accept-encoding' };
  if (!acceptsGzip(request.headers['accept-encoding'])) return { bytes: plain, headers };
  const bytes = await compress(plain, { level: constants.Z_BEST_SPEED });
  return { bytes, headers: { ...headers, 'content-encoding': 'gzip' } };
}

/** Sends status and payload; `date` is the simulator's now. */
export function send(
  response: ServerResponse,
  status: number,
  { bytes, headers }: Payload,
  date: Date,
): void {
  response.writeHead(status, headersOf(bytes, headers, date));
  response.end(bytes);
}

/** Promises the whole payload, sends half of it, cuts the connection and says how many bytes that were. */
export function sendHalf(
  response: ServerResponse,
  status: number,
  { bytes, headers }: Payload,
  date: Date,
): number {
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.writeHead(status, headersOf(bytes, headers, date));
  response.write(half, () => response.destroy());
  return half.length;
}

function headersOf(bytes: Buffer, headers: Payload['headers'], date: Date) {
  return { ...headers, 'content-length': bytes.length, date: date.toUTCString() };
}

function acceptsGzip(accepted: string | undefined): boolean {
  return (accepted ?? '').split(',').some((part) => {
    const [coding, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return coding === 'gzip' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
