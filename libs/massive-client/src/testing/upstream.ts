import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What the upstream does with one request. */
export type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** A real HTTP server on this machine that plays a script. */
export interface Upstream {
  readonly url: string;
  readonly received: readonly Received[];
  /** The replies to come, in order; the last one goes on for good. */
  script(...replies: readonly Reply[]): void;
  close(): Promise<void>;
}

const open = new Set<Upstream>();

/** Closes every upstream that a test has started, also where the test failed half-way. */
export async function closeUpstreams(): Promise<void> {
  await Promise.all([...open].map((upstream) => upstream.close()));
}

/** Starts an upstream on a free port of the loopback. */
export async function startUpstream(...replies: readonly Reply[]): Promise<Upstream> {
  const received: Received[] = [];
  let coming = [...replies];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers });
    const reply = coming.length > 1 ? coming.shift() : coming[0];
    if (reply === undefined) response.writeHead(500).end('no script');
    else reply(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    received,
    script(...next) {
      coming = [...next];
    },
    close() {
      open.delete(upstream);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
  open.add(upstream);
  return upstream;
}

/** Answers with a status, a body and headers. */
export function replies(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
}

/** Closes the connection without a word. */
export const resets: Reply = (response) => {
  response.socket?.destroy();
};

/** Never answers. */
export const hangs: Reply = () => undefined;

/** Promises a whole body, sends half of it and, once that has arrived, closes the connection. */
export function breaksOff(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const bytes = Buffer.from(body);
  return (response) => {
    response.writeHead(200, { 'content-length': String(bytes.length), ...headers });
    response.write(bytes.subarray(0, bytes.length / 2));
    setTimeout(() => response.socket?.destroy(), 20);
  };
}
