import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A door before the store that counts what goes through. */
export interface CountingProxy {
  readonly endpoint: string;
  /** What went through since the last call. */
  take(): { readonly requests: number; readonly bytesRead: number };
  close(): void;
}

/** Opens the door on the loopback address. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let requests = 0;
  let bytesRead = 0;
  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const { method, headers } = incoming;
    const forwarded = request(target + (incoming.url ?? ''), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => (bytesRead += chunk.length));
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = { requests, bytesRead };
      requests = 0;
      bytesRead = 0;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
