import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type HttpAnswer, type HttpHeader, type HttpRequest, headerOf } from './http-exchange';

/** What a listener serves, and how. */
export interface HttpService {
  /** 0 for any free one. */
  readonly port: number;
  /** What answers say in `Date`. */
  readonly now: () => Date;
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
  /** What went wrong inside, once it was answered with a plain 500. */
  readonly failed: (error: unknown) => void;
}

/** An open port. */
export interface HttpListener {
  readonly port: number;
  /** Cuts every connection; resolves once the port is free. */
  close(): Promise<void>;
}

/** Thrown when another program listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(readonly port: number) {
    super(`port ${port} is in use`);
  }
}

/** What API Gateway takes (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html), in bytes. */
export const LARGEST_BODY = 10 * 1024 * 1024;
const HOST = '127.0.0.1';

/** Listens on the loopback address; throws {@link PortTaken}. */
export async function listenHttp(service: HttpService): Promise<HttpListener> {
  const server = createServer((request, response) => {
    exchange(request, response, service).catch((error: unknown) => {
      service.failed(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await listen(server, service.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, HOST, resolve);
  });
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, now }: HttpService,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return;
  const answered = await answer({
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers: pairs(request.rawHeaders),
    body,
    sourceIp: request.socket.remoteAddress ?? HOST,
  });
  response.sendDate = false;
  const date: HttpHeader[] =
    headerOf(answered, 'Date') === undefined ? [['Date', now().toUTCString()]] : [];
  const length: HttpHeader[] = mayHaveBody(answered.status)
    ? [['Content-Length', String(answered.body.byteLength)]]
    : [];
  response
    .writeHead(answered.status, [...answered.headers, ...date, ...length].flat())
    .end(answered.body);
}

/** A body beyond the limit is read on, so that its sender reads the refusal; undefined when the sender hung up. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'tooLarge' | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const bytes = chunk as Buffer;
      length += bytes.byteLength;
      if (length <= LARGEST_BODY) chunks.push(bytes);
    }
  } catch (error) {
    if (request.destroyed) return undefined;
    throw error;
  }
  return length <= LARGEST_BODY ? Buffer.concat(chunks) : 'tooLarge';
}

function pairs(raw: readonly string[]): readonly HttpHeader[] {
  return raw.flatMap((name, index): HttpHeader[] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}

function mayHaveBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304;
}
