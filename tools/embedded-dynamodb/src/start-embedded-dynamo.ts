import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lockDirectory } from './directory-lock';
import { dynaliteServer } from './dynalite';
import { type DynamoCall, dynamoCalls } from './dynamo-calls';
import { passWholeRequests } from './whole-requests';

/** Where the tables live and what the endpoint is. */
export interface EmbeddedDynamoOptions {
  /**
   * Keeps the tables; one process at a time.
   * @default in memory
   */
  readonly directory?: string;
  /** @default any free port */
  readonly port?: number;
  /** Hears every call before it is answered. */
  readonly called?: (call: DynamoCall) => void;
}

/** A running DynamoDB stand-in. */
export interface EmbeddedDynamo {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  readonly port: number;
  /** Finishes what is under way, cuts connections that linger and gives the directory back. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const LINGER_MS = 1_000;

/**
 * Starts a DynamoDB stand-in on the loopback address; rejects when another process uses the directory (the message
 * names both) or when the port is taken.
 */
export async function startEmbeddedDynamo({
  directory,
  port = 0,
  called = () => undefined,
}: EmbeddedDynamoOptions = {}): Promise<EmbeddedDynamo> {
  const unlock = directory === undefined ? () => undefined : lockDirectory(directory);
  const server = await listeningServer(directory, port, called).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const { port: listening } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    endpoint: `http://${HOST}:${listening}`,
    port: listening,
    close: () => (closed ??= stop(server).finally(unlock)),
  };
}

async function listeningServer(
  directory: string | undefined,
  port: number,
  called: (call: DynamoCall) => void,
): Promise<Server> {
  const server = await dynaliteServer({
    ...(directory === undefined ? {} : { path: join(directory, 'tables') }),
    createTableMs: 0,
    updateTableMs: 0,
    deleteTableMs: 0,
  });
  passWholeRequests(server, (headers, body) => {
    for (const call of dynamoCalls(headers, body)) called(call);
  });
  try {
    await listen(server, port);
  } catch (error) {
    // dynalite opened its tables when it was made, and closes them only after having listened.
    await listen(server, 0);
    await stop(server);
    throw error;
  }
  return server;
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, HOST);
  await once(server, 'listening');
}

async function stop(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), LINGER_MS);
  try {
    await promisify<void>((done) => server.close(done))();
  } finally {
    clearTimeout(cut);
  }
}
