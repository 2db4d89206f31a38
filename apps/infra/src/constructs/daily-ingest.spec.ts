import { Match } from 'aws-cdk-lib/assertions';
import { synthesize } from '../testing/synthesize';
import { statementsOf, theResource } from '../testing/the-resource';

const imported = (name: string) => ({
  'Fn::ImportValue': expect.stringMatching(`^TreStocks-prod-Data:ExportsOutput${name}`),
});

describe('DailyIngest', () => {
  const { service } = synthesize();
  const ingest = theResource(service, 'AWS::Lambda::Function', 'DailyIngest');
  const queue = theResource(service, 'AWS::SQS::Queue');
  const log = theResource(service, 'AWS::Logs::LogGroup', 'DailyIngest');
  const queueArn = { 'Fn::GetAtt': [queue.id, 'Arn'] };

  it('may write records without reading one, read its key, send its failures, log and trace', () => {
    const statements = statementsOf(service, 'DailyIngestRole');

    expect(statements).toEqual([
      {
        Sid: 'WriteRecords',
        Effect: 'Allow',
        Action: 'dynamodb:UpdateItem',
        Resource: imported('FnGetAttMoversTable'),
        Condition: { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } },
      },
      {
        Sid: 'ReadMassiveKey',
        Effect: 'Allow',
        Action: 'secretsmanager:GetSecretValue',
        Resource: imported('RefMassiveKey'),
      },
      { Sid: 'SendFailedRuns', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queueArn },
      {
        Sid: 'WriteOwnLog',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [log.id, 'Arn'] },
      },
      {
        Sid: 'SendTraces',
        Effect: 'Allow',
        Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
        Resource: '*',
      },
    ]);
  });

  it('has no policy but the one in its role', () => {
    service.resourceCountIs('AWS::IAM::Policy', 0);
    service.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
    service.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('runs the built bundle on Node 24 and Arm for as long as Lambda lets it', () => {
    expect(ingest.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'main.handler',
      MemorySize: 512,
      Timeout: 900,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: log.id } },
    });
    expect(log.properties).toEqual({ RetentionInDays: 30 });
  });

  it('is told exactly what it needs', () => {
    expect(ingest.properties['Environment']).toEqual({
      Variables: {
        TABLE_NAME: imported('RefMoversTable'),
        WATCHLIST: 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA',
        PUBLICATION_SCHEDULE: 'nextDay',
        MASSIVE_SECRET_ARN: imported('RefMassiveKey'),
        REQUESTS_PER_MINUTE: '5',
        HOLD_BEYOND_PERCENT: '40',
        POWERTOOLS_SERVICE_NAME: 'ingest-prod',
        POWERTOOLS_METRICS_NAMESPACE: 'TreStocks',
      },
    });
  });

  it('is told of no request limit by an empty value', () => {
    const { service: paid } = synthesize({ plan: 'paid' });

    paid.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { REQUESTS_PER_MINUTE: '' } },
    });
  });

  it('tries a run once and sends a failed one to the dead letters', () => {
    const { properties } = theResource(service, 'AWS::Lambda::EventInvokeConfig');

    expect(properties).toEqual({
      FunctionName: { Ref: ingest.id },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: queueArn } },
    });
  });

  it('keeps dead letters encrypted for two weeks and takes them over TLS only', () => {
    expect(queue.properties).toEqual({
      MessageRetentionPeriod: 1_209_600,
      SqsManagedSseEnabled: true,
    });
    service.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: queue.id }],
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            Resource: queueArn,
          }),
        ],
      },
    });
  });
});
