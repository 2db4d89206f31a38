import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { parseTradingDate } from '@tre/movers-domain';
import { createDynamoClient } from './create-dynamo-client';
import { DynamoSessionReader } from './dynamo-session-reader';
import { StoreRefused, StoreUnavailable } from './store-error';
import { standInAccess } from './testing/embedded-table';

const ENDPOINT = 'AWS_ENDPOINT_URL_DYNAMODB';

describe('createDynamoClient', () => {
  const atEnd: (() => unknown)[] = [];

  /** A server that answers each request by its turn; `connections` counts how often it was connected to. */
  const serve = async (answer: (response: ServerResponse, turn: number) => void) => {
    const seen = { requests: 0, connections: 0 };
    const server = createServer((request, response) => {
      request.resume().on('end', () => answer(response, seen.requests++));
    });
    server.on('connection', () => (seen.connections += 1));
    return { endpoint: await listening(server), seen };
  };
  const listening = async (server: Server | ReturnType<typeof createTcpServer>) => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    atEnd.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const readerAt = (endpoint: string) => {
    const client = createDynamoClient({ endpoint, ...standInAccess });
    atEnd.push(() => client.config.requestHandler.destroy?.());
    return new DynamoSessionReader({ client, tableName: 'movers' });
  };

  afterEach(() => {
    for (const end of atEnd.splice(0).toReversed()) end();
    delete process.env[ENDPOINT];
  });

  it('takes the endpoint from the environment', async () => {
    const { endpoint, seen } = await serve((response) => json(response, 200, {}));
    process.env[ENDPOINT] = endpoint;
    const client = createDynamoClient(standInAccess);
    atEnd.push(() => client.config.requestHandler.destroy?.());

    const record = await new DynamoSessionReader({ client, tableName: 'movers' }).record(date());

    expect(record).toBeUndefined();
    expect(seen.requests).toBe(1);
  });

  it('keeps its connection', async () => {
    const { endpoint, seen } = await serve((response) => json(response, 200, {}));
    const reader = readerAt(endpoint);

    await reader.record(date());
    await reader.record(date());

    expect(seen).toEqual({ requests: 2, connections: 1 });
  });

  it('tries again when the store fails in passing', async () => {
    const { endpoint, seen } = await serve((response, turn) =>
      turn < 2 ? json(response, 500, { __type: 'InternalServerError' }) : json(response, 200, {}),
    );

    expect(await readerAt(endpoint).record(date())).toBeUndefined();
    expect(seen.requests).toBe(3);
  });

  it('asks a silent store again before the caller gives up', async () => {
    const { endpoint, seen } = await serve((response, turn) => {
      if (turn > 0) json(response, 200, {});
      else atEnd.push(() => response.destroy());
    });

    expect(await readerAt(endpoint).record(date())).toBeUndefined();
    expect(seen.requests).toBe(2);
  });

  it('gives up on a store that keeps failing', async () => {
    const { endpoint, seen } = await serve((response) =>
      json(response, 503, { __type: 'ServiceUnavailable' }),
    );

    const record = readerAt(endpoint).record(date());

    await expect(record).rejects.toThrow(StoreUnavailable);
    await expect(record).rejects.toMatchObject({ status: 503 });
    expect(seen.requests).toBe(3);
  });

  it('does not try again what is refused', async () => {
    const { endpoint, seen } = await serve((response) =>
      json(response, 400, { __type: 'AccessDeniedException', message: 'no' }),
    );

    await expect(readerAt(endpoint).record(date())).rejects.toThrow(StoreRefused);
    expect(seen.requests).toBe(1);
  });

  it('gives up within 3 s on a store that throttles, is silent or stops in the middle', async () => {
    const throttling = await serve((response) =>
      json(response, 400, { __type: 'ProvisionedThroughputExceededException' }),
    );
    const silent = await listening(
      createTcpServer((socket) => {
        atEnd.push(() => socket.destroy());
      }),
    );
    const stopping = await serve((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      atEnd.push(() => response.destroy());
    });

    const endpoints = [throttling.endpoint, silent, stopping.endpoint];
    await Promise.all(endpoints.map((endpoint) => expectUnavailableSoon(readerAt(endpoint))));
  });

  it('gives up on a store that is not there', async () => {
    const server = createTcpServer();
    const endpoint = await listening(server);
    server.close();

    await expectUnavailableSoon(readerAt(endpoint));
  });
});

async function expectUnavailableSoon(reader: DynamoSessionReader): Promise<void> {
  const from = performance.now();

  await expect(reader.record(date())).rejects.toThrow(StoreUnavailable);

  expect(performance.now() - from).toBeLessThan(3_000);
}

function date() {
  return parseTradingDate('2026-02-25');
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
