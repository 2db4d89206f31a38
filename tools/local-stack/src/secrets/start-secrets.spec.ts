import {
  GetSecretValueCommand,
  ListSecretsCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { startSecrets } from './start-secrets';

const ARN = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:key-local1';

describe('startSecrets', () => {
  const closers: (() => unknown)[] = [];

  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  async function clientOf(value: string, accessKeyId = 'LOCALTEST') {
    const listener = await startSecrets({
      arn: ARN,
      value,
      accessKeyId: 'LOCALTEST',
      now: () => new Date('2025-08-30T05:00:00Z'),
      failed: () => undefined,
    });
    const client = new SecretsManagerClient({
      endpoint: `http://127.0.0.1:${listener.port}`,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    closers.push(
      () => client.destroy(),
      () => listener.close(),
    );
    return client;
  }

  it('hands the secret to the SDK', async () => {
    const client = await clientOf('the-key');

    const secret = await client.send(new GetSecretValueCommand({ SecretId: ARN }));

    expect(secret).toMatchObject({
      ARN,
      SecretString: 'the-key',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: new Date('2025-08-30T05:00:00Z'),
    });
  });

  it.each([
    ['without a value', '', ARN],
    ['of another name', 'the-key', 'other'],
  ])('knows no secret %s', async (_, value, SecretId) => {
    const client = await clientOf(value);

    const read = client.send(new GetSecretValueCommand({ SecretId }));

    await expect(read).rejects.toThrow(ResourceNotFoundException);
  });

  it('refuses callers that do not sign as the ingestion does', async () => {
    const client = await clientOf('the-key', 'SOMEONE');

    const read = client.send(new GetSecretValueCommand({ SecretId: ARN }));

    await expect(read).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('answers no other action', async () => {
    const client = await clientOf('the-key');

    const list = client.send(new ListSecretsCommand({}));

    await expect(list).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
