import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { AbstractValueIterator } from 'abstract-level';
import { createTable } from './create-table';
import { startEmbeddedDynamo, type EmbeddedDynamo } from './start-embedded-dynamo';
import { killHard, startWritingProcess } from './testing/start-writing-process';
import { clientOf, hasThing, putThing, thingsTable } from './testing/things-table';

describe('startEmbeddedDynamo', () => {
  const running: EmbeddedDynamo[] = [];
  const directories: string[] = [];

  const start = async (options?: Parameters<typeof startEmbeddedDynamo>[0]) => {
    const dynamo = await startEmbeddedDynamo(options);
    running.push(dynamo);
    return dynamo;
  };
  const newDirectory = () => {
    const directory = mkdtempSync(join(tmpdir(), 'embedded-dynamodb-'));
    directories.push(directory);
    return directory;
  };

  afterEach(async () => {
    await Promise.all(running.splice(0).map((dynamo) => dynamo.close()));
    for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
  });

  it('keeps tables in memory and forgets them', async () => {
    const first = await start();
    await createTable(first.endpoint, thingsTable);
    await putThing(first.endpoint, 'lamp');

    const second = await start();
    await createTable(second.endpoint, thingsTable);

    expect(await hasThing(first.endpoint, 'lamp')).toBe(true);
    expect(await hasThing(second.endpoint, 'lamp')).toBe(false);
  });

  it('leaves nothing open of what it read', async () => {
    const { endpoint } = await start();
    await createTable(endpoint, thingsTable);
    await putThing(endpoint, 'lamp');
    const client = clientOf(endpoint);
    const close = jest.spyOn(AbstractValueIterator.prototype, 'close');

    for (const _ of [1, 2, 3]) await client.send(new ScanCommand({ TableName: 'things' }));

    client.destroy();
    expect(close).toHaveBeenCalledTimes(3);
    close.mockRestore();
  });

  it('tells who made which call', async () => {
    const called = jest.fn();
    const { endpoint } = await start({ called });
    await createTable(endpoint, thingsTable);

    await putThing(endpoint, 'lamp');

    expect(called).toHaveBeenCalledWith(
      expect.objectContaining({ accessKeyId: 'test', operation: 'PutItem', table: 'things' }),
    );
  });

  it('tells its endpoint on the loopback address', async () => {
    const { endpoint, port } = await start();

    expect(port).toBeGreaterThan(0);
    expect(endpoint).toBe(`http://127.0.0.1:${port}`);
  });

  it('answers on no other address of the machine', async () => {
    const { port } = await start();
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');

    const answers = await Promise.all(outer.map(({ address }) => accepts(address, port)));

    expect(await accepts('127.0.0.1', port)).toBe(true);
    expect(answers).not.toContain(true);
  });

  it('listens on the port it is given', async () => {
    const { port } = await start();
    await running.pop()?.close();

    const again = await start({ port });

    expect(again.port).toBe(port);
  });

  it('keeps tables in the directory', async () => {
    const directory = newDirectory();
    const first = await start({ directory });
    await createTable(first.endpoint, thingsTable);
    await putThing(first.endpoint, 'lamp');
    await first.close();

    const second = await start({ directory });

    expect(await hasThing(second.endpoint, 'lamp')).toBe(true);
  });

  it('creates the directory', async () => {
    const directory = join(newDirectory(), 'not', 'there', 'yet');

    const { endpoint } = await start({ directory });
    await createTable(endpoint, thingsTable);

    expect(await hasThing(endpoint, 'lamp')).toBe(false);
  });

  it('refuses a directory in use, naming it and the process', async () => {
    const directory = newDirectory();
    await start({ directory });

    const second = startEmbeddedDynamo({ directory });

    await expect(second).rejects.toThrow(
      `${directory} is in use by the process ${process.pid}: stop that one or choose another`,
    );
  });

  it('gives the directory back when the port is taken', async () => {
    const directory = newDirectory();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(startEmbeddedDynamo({ directory, port })).rejects.toThrow('EADDRINUSE');
    other.close();

    const { endpoint } = await start({ directory });
    await createTable(endpoint, thingsTable);
    expect(await hasThing(endpoint, 'lamp')).toBe(false);
  });

  it('closes once, however often it is told to', async () => {
    const { close } = await start();

    await expect(Promise.all([close(), close()])).resolves.toHaveLength(2);
  });

  it('closes soon although a client keeps its connection', async () => {
    const { endpoint, port, close } = await start();
    await createTable(endpoint, thingsTable);
    const client = clientOf(endpoint);
    await hasThing(endpoint, 'lamp');
    const half = connect(port, '127.0.0.1');
    half.on('error', () => undefined).write('POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n{');
    const from = performance.now();

    await close();

    expect(performance.now() - from).toBeLessThan(3_000);
    client.destroy();
  });

  it('lives on when a client hangs up in the middle of a request', async () => {
    const { endpoint, port } = await start();
    await createTable(endpoint, thingsTable);

    const hangingUp = request({ port, method: 'POST', headers: { 'content-length': '100' } });
    hangingUp.on('error', () => undefined).write('{"a"');
    await sleep(50);
    hangingUp.destroy();
    await sleep(50);

    expect(await hasThing(endpoint, 'lamp')).toBe(false);
  });

  it('loses nothing that was stored when its process is killed, and takes the lock over', async () => {
    const directory = newDirectory();
    const { child, stored } = await startWritingProcess(directory, 25);

    const meanwhile = startEmbeddedDynamo({ directory });
    await expect(meanwhile).rejects.toThrow(`${directory} is in use by the process ${child.pid}`);
    await killHard(child);
    const { endpoint } = await start({ directory });
    await createTable(endpoint, thingsTable);

    const kept = await Promise.all(stored.map((id) => hasThing(endpoint, id)));
    expect(kept).toEqual(stored.map(() => true));
  }, 20_000);
});

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
