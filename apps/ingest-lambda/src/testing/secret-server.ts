import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A Secrets Manager of one secret on the loopback address; no value at all where `secret` is null. */
export async function startSecretServer(secret: string | null) {
  const server = createServer((_, response) => {
    response.writeHead(secret === null ? 400 : 200, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(
      JSON.stringify(
        secret === null
          ? { __type: 'ResourceNotFoundException', message: 'no value for AWSCURRENT' }
          : { SecretString: secret },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new SecretsManagerClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    client,
    close: () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
