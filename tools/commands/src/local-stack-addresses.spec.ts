import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { control } from './local-stack-addresses';

describe('control', () => {
  const server = createServer((request, response) => {
    const answers: Readonly<Record<string, readonly [number, string]>> = {
      '/invoke': [200, '{"ok":true}'],
      '/faults': [409, '{"error":"the real upstream is in use"}'],
    };
    const [status, body] = answers[request.url ?? ''] ?? [404, '{}'];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  const address = () => ({
    control: `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? 1}`,
  });

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));

  it('returns what the stack answers', async () => {
    expect(await control(address(), '/invoke', {})).toEqual({ ok: true });
  });

  it('says what the stack says against it', async () => {
    await expect(control(address(), '/faults', {})).rejects.toThrow('the real upstream is in use');
  });

  it('goes straight to this machine, whatever proxy the environment names', async () => {
    process.env['http_proxy'] = 'http://127.0.0.1:1';

    const answer = await control(address(), '/invoke', {});

    delete process.env['http_proxy'];
    expect(answer).toEqual({ ok: true });
  });

  it('names a stack that has gone', async () => {
    const gone = address();
    await new Promise((resolve) => server.close(resolve));

    await expect(control(gone, '/invoke', {})).rejects.toThrow(
      /does not answer \(ECONN(REFUSED|RESET)\): start it with npm start/,
    );
  });
});
