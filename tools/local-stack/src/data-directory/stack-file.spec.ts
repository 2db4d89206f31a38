import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listenHttp } from '../http/listen-http';
import { temporaryDirectory } from '../testing/temporary-directory';
import {
  AlreadyRunning,
  type StackAddresses,
  readStackFile,
  removeStackFile,
  takeOver,
  writeStackFile,
} from './stack-file';

describe('takeOver', () => {
  const directory = temporaryDirectory();
  const addresses: StackAddresses = {
    pid: 1,
    control: 'http://127.0.0.1:1',
    api: 'http://localhost:3000',
    dashboard: 'http://localhost:4200',
    dynamodb: 'http://127.0.0.1:9',
    table: 'Table',
    simulator: undefined,
  };

  afterEach(() => removeStackFile(directory));

  it('does nothing where no stack ran', async () => {
    await expect(takeOver(directory)).resolves.toBeUndefined();
  });

  it('refuses while another stack answers', async () => {
    const answer = async () => ({ status: 200, headers: [], body: Buffer.from('{}') });
    const control = await listenHttp({
      port: 0,
      now: () => new Date(),
      answer,
      failed: () => undefined,
    });
    writeStackFile(directory, { ...addresses, control: `http://127.0.0.1:${control.port}` });

    const attempt = takeOver(directory);

    await expect(attempt).rejects.toThrow(AlreadyRunning);
    await expect(attempt).rejects.toThrow('dashboard http://localhost:4200');
    await control.close();
  });

  it('removes the file of a stack that was killed', async () => {
    writeStackFile(directory, addresses);

    await takeOver(directory);

    expect(readStackFile(directory)).toBeUndefined();
  });

  it('takes a file that was half written for none', async () => {
    writeFileSync(join(directory, 'stack.json'), '{"pid":');

    await takeOver(directory);

    expect(readStackFile(directory)).toBeUndefined();
  });
});
