import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A call to the store with its answer, as it went over the wire. */
export interface MeteredCall {
  /** `BatchGetItem` for example. */
  readonly operation: string;
  readonly request: unknown;
  /** Of a refused call, such as one whose condition failed, nothing. */
  readonly answer: unknown;
}

/** A door before the store that remembers what goes through. */
export interface MeteredDoor {
  readonly endpoint: string;
  /** What went through since the last call. */
  take(): readonly MeteredCall[];
  close(): void;
}

/** Opens the door on the loopback address. */
export async function openMeteredDoor(target: string): Promise<MeteredDoor> {
  let calls: MeteredCall[] = [];
  const server = createServer((incoming, outgoing) => {
    // Who asked has given up, or the store was stopped: either way there is nobody to answer.
    passOn(incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
  });
  const passOn = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const header = (name: string) => String(incoming.headers[name] ?? '');
    const answer = await fetch(target, {
      method: 'POST',
      headers: Object.fromEntries(PASSED.map((name) => [name, header(name)])),
      body: new Uint8Array(body),
    });
    const text = await answer.text();
    calls.push({
      operation: header('x-amz-target').split('.').at(-1) ?? '',
      request: JSON.parse(body.toString('utf8')),
      answer: answer.ok ? JSON.parse(text) : undefined,
    });
    outgoing.writeHead(answer.status, { 'content-type': JSON_TYPE }).end(text);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const PASSED = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
const JSON_TYPE = 'application/x-amz-json-1.0';
