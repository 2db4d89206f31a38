import { type FakeStack } from './fake-stacks';

/** What the stage's stacks stand for. */
export interface DeployedPlaces {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly tableName: string;
}

/** The stacks as a deployment leaves them, over an API and a table that are there. */
export function deployedStacks({
  apiUrl,
  tableName,
}: DeployedPlaces): Readonly<Record<string, FakeStack>> {
  const complete = { status: 'CREATE_COMPLETE', stage: 'prod' };
  return {
    CDKToolkit: {
      status: 'CREATE_COMPLETE',
      outputs: {
        BootstrapVersion: '30',
        BucketName: 'cdk-hnb659fds-assets-123456789012-us-east-1',
      },
    },
    'TreStocks-Account': { status: 'CREATE_COMPLETE' },
    'TreStocks-prod-Data': {
      ...complete,
      isProtected: true,
      createdAt: '2026-02-25T12:00:00.000Z',
      outputs: { TableName: tableName, MassiveSecretArn: 'arn:aws:secretsmanager:key' },
      template: {
        Resources: {
          Table: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' },
          Key: { Type: 'AWS::SecretsManager::Secret', DeletionPolicy: 'Retain' },
        },
      },
      resources: [
        { id: 'Table', name: tableName, type: 'AWS::DynamoDB::Table' },
        { id: 'Key', name: 'arn:aws:secretsmanager:key', type: 'AWS::SecretsManager::Secret' },
      ],
    },
    'TreStocks-prod-Service': {
      ...complete,
      createdAt: '2026-02-25T12:05:00.000Z',
      outputs: {
        ApiUrl: `${apiUrl}/`,
        IngestFunctionName: 'Ingest',
        AlarmTopicArn: 'arn:aws:sns:us-east-1:123456789012:Alarms',
      },
      template: { Resources: { Log: { Type: 'AWS::Logs::LogGroup', DeletionPolicy: 'Retain' } } },
      resources: [{ id: 'Log', name: 'ingest-log', type: 'AWS::Logs::LogGroup' }],
    },
    'TreStocks-prod-Site': {
      ...complete,
      createdAt: '2026-02-25T12:10:00.000Z',
      outputs: { SiteUrl: 'https://d111.cloudfront.net', BucketName: 'site' },
      template: {
        Resources: { Bucket: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' } },
      },
      resources: [{ id: 'Bucket', name: 'site', type: 'AWS::S3::Bucket' }],
    },
  };
}
