import { join } from 'node:path';
import { type AssemblyTemplates, writeAssembly } from '../testing/assembly';
import { temporaryDirectory } from '../testing/temporary-directory';
import { readDeployedApp } from './read-deployed-app';
import { UnsupportedTemplate } from './unsupported-template';

describe('readDeployedApp', () => {
  const root = temporaryDirectory();
  let count = 0;

  function readWith(change?: (templates: AssemblyTemplates) => void) {
    return readDeployedApp(writeAssembly(join(root, String((count += 1))), change));
  }

  it('reads functions with their environment across stacks', () => {
    const { functions } = readWith();

    expect(functions).toEqual([
      {
        id: 'Ingest',
        name: 'Test-prod-Service-Ingest',
        arn: 'arn:aws:lambda:us-east-1:000000000000:function:Test-prod-Service-Ingest',
        handler: 'main.handler',
        runtime: 'nodejs24.x',
        codeDirectory: join(root, String(count), 'asset.ingest'),
        environment: {
          TABLE_NAME: 'Test-prod-Data-Table',
          SECRET_ARN:
            'arn:aws:secretsmanager:us-east-1:000000000000:secret:Test-prod-Data-Key-local1',
          WATCHLIST: 'AAPL,MSFT',
          REGION: 'us-east-1/000000000000',
        },
        timeoutMs: 900_000,
        memoryMb: 512,
        reservedConcurrency: undefined,
        logFormat: 'JSON',
        asynchronous: {
          retries: 0,
          maxAgeMs: 3_600_000,
          onFailure: 'arn:aws:sqs:us-east-1:000000000000:Test-prod-Service-DeadLetters',
        },
      },
    ]);
  });

  it('takes Lambda’s defaults where the template is silent', () => {
    const { functions } = readWith(({ service }) => {
      delete service['IngestInvokes'];
      delete service['Ingest']?.Properties['Timeout'];
      delete service['Ingest']?.Properties['MemorySize'];
      delete service['Ingest']?.Properties['LoggingConfig'];
    });

    expect(functions).toMatchObject([
      {
        timeoutMs: 3_000,
        memoryMb: 128,
        logFormat: 'Text',
        asynchronous: { retries: 2, maxAgeMs: 21_600_000, onFailure: undefined },
      },
    ]);
  });

  it('reads the API with its routes and its own answers', () => {
    const { api } = readWith();

    expect(api).toEqual({
      id: 'Api',
      stage: 'api',
      stageVariables: null,
      binaryMediaTypes: [],
      routes: [
        {
          resourceId: 'MoversDate',
          resource: '/movers/{date}',
          method: 'ANY',
          functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Test-prod-Service-Ingest',
          timeoutMs: 29_000,
          requestRules: { requiredParameters: [], models: new Map() },
        },
      ],
      gatewayResponses: new Map([
        [
          'MISSING_AUTHENTICATION_TOKEN',
          {
            status: 404,
            headers: [['Cache-Control', 'no-store']],
            templates: new Map([['application/json', '{"status":404}']]),
          },
        ],
      ]),
    });
  });

  it('reads the schedules that are switched on', () => {
    const { schedules } = readWith(({ service }) => {
      service['Off'] = {
        Type: 'AWS::Scheduler::Schedule',
        Properties: { State: 'DISABLED', ScheduleExpression: 'rate(1 day)' },
      };
    });

    expect(schedules).toEqual([
      {
        id: 'Due',
        cron: '30 0 * * ? *',
        timeZone: 'America/New_York',
        functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:Test-prod-Service-Ingest',
        input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
      },
    ]);
  });

  it('reads the table as what creates it', () => {
    const { table } = readWith();

    expect(table).toEqual({
      TableName: 'Test-prod-Data-Table',
      AttributeDefinitions: [
        { AttributeName: 'date', AttributeType: 'S' },
        { AttributeName: 'year', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'date', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-year',
          KeySchema: [
            { AttributeName: 'year', KeyType: 'HASH' },
            { AttributeName: 'date', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['status'] },
        },
      ],
    });
  });

  it('reads the site with its behaviours, most special first', () => {
    const { site } = readWith();

    const cache = {
      minTtlSeconds: 0,
      defaultTtlSeconds: 0,
      maxTtlSeconds: 3_600,
      keyQuery: 'all',
      keyHeaders: ['Accept'],
      gzip: true,
      brotli: true,
    };
    const headers = {
      set: [
        { name: 'Content-Security-Policy', value: "default-src 'none'", override: true },
        { name: 'X-Content-Type-Options', value: 'nosniff', override: true },
        {
          name: 'Strict-Transport-Security',
          value: 'max-age=60; includeSubDomains',
          override: true,
        },
        { name: 'Permissions-Policy', value: 'usb=()', override: false },
      ],
      remove: [],
    };
    expect(site).toEqual({
      defaultRootObject: 'index.html',
      behaviors: [
        {
          pathPattern: '/api/*',
          origin: 'api',
          allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          compress: true,
          viewerRequest: undefined,
          cache,
          headers,
        },
        {
          pathPattern: '*',
          origin: 'files',
          allowedMethods: ['GET', 'HEAD'],
          compress: true,
          viewerRequest: 'function handler(event) { return event.request; }',
          cache,
          headers,
        },
      ],
      errorPages: [{ status: 403, page: '/index.html', responseStatus: 200 }],
    });
  });

  type Break = (templates: AssemblyTemplates) => void;
  const set =
    (stack: keyof AssemblyTemplates, id: string, name: string, value: unknown): Break =>
    (templates) => {
      const properties = templates[stack][id]?.Properties ?? {};
      properties[name] = value;
    };
  const add =
    (type: string): Break =>
    ({ service }) => {
      service['Extra'] = { Type: type, Properties: {} };
    };

  it.each<[string, Break, string]>([
    [
      'a function of CloudFormation',
      set('service', 'Ingest', 'Handler', { 'Fn::If': ['A', 'B', 'C'] }),
      'Test-prod-Service, Ingest.Handler: the function Fn::If is not supported',
    ],
    [
      'a reference to a type',
      set('service', 'Ingest', 'Handler', { Ref: 'IngestInvokes' }),
      'Ingest.Handler: Ref of IngestInvokes (AWS::Lambda::EventInvokeConfig) is not supported',
    ],
    [
      'an attribute',
      set('service', 'Ingest', 'Handler', { 'Fn::GetAtt': ['Due', 'Arn'] }),
      'the attribute Arn of Due (AWS::Scheduler::Schedule) is not supported',
    ],
    [
      'a resource that is not there',
      set('service', 'Ingest', 'Handler', { Ref: 'Nothing' }),
      'Test-prod-Service has no resource Nothing',
    ],
    [
      'an export that is not there',
      set('service', 'Ingest', 'Handler', { 'Fn::ImportValue': 'Nowhere' }),
      'nothing exports Nowhere',
    ],
    [
      'a missing asset',
      set('service', 'Ingest', 'Code', { S3Key: 'other.zip' }),
      'Ingest.Code.S3Key: no asset of the assembly is stored as other.zip',
    ],
    ['a layer', set('service', 'Ingest', 'Layers', ['arn']), 'Ingest.Layers: layers are'],
    [
      'a text for a number',
      set('service', 'Ingest', 'Timeout', 'soon'),
      'Ingest.Timeout: expected a number, found "soon"',
    ],
    [
      'another kind of integration',
      set('service', 'MoversDateAny', 'Integration', { Type: 'MOCK' }),
      'MoversDateAny.Integration.Type: expected AWS_PROXY, found "MOCK"',
    ],
    [
      'an authorizer',
      set('service', 'MoversDateAny', 'AuthorizationType', 'AWS_IAM'),
      'MoversDateAny.AuthorizationType: expected NONE',
    ],
    [
      'a rate',
      set('service', 'Due', 'ScheduleExpression', 'rate(1 day)'),
      'Due.ScheduleExpression: rate(1 day) is not supported',
    ],
    [
      'a flexible window',
      set('service', 'Due', 'FlexibleTimeWindow', { Mode: 'FLEXIBLE' }),
      'Due.FlexibleTimeWindow.Mode: expected OFF',
    ],
    [
      'a target that is no function',
      set('service', 'Due', 'Target', { Arn: 'arn:aws:sqs:queue', Input: '{}' }),
      'calls arn:aws:sqs:queue, which is no function',
    ],
    ['an event rule', add('AWS::Events::Rule'), 'Extra: AWS::Events::Rule is not supported'],
    ['a second table', add('AWS::DynamoDB::Table'), 'expected one AWS::DynamoDB::Table, found 2'],
    [
      'a table setting with an effect',
      set('data', 'Table', 'TimeToLiveSpecification', { Enabled: true }),
      'Table.TimeToLiveSpecification: TimeToLiveSpecification is not supported',
    ],
    [
      'a header from the request',
      set('service', 'NotFound', 'ResponseParameters', {
        'gatewayresponse.header.X': 'method.request.header.X',
      }),
      'only quoted texts are supported',
    ],
    [
      'compression by the gateway',
      set('service', 'Api', 'MinimumCompressionSize', 0),
      'MinimumCompressionSize is not supported',
    ],
    [
      'another managed policy',
      ({ site }) => {
        const config = site['Distribution']?.Properties['DistributionConfig'] as {
          DefaultCacheBehavior: { CachePolicyId: unknown };
        };
        config.DefaultCacheBehavior.CachePolicyId = '00000000-aaaa';
      },
      '00000000-aaaa is no cache policy',
    ],
  ])('refuses %s by its place', (_, change, message) => {
    const read = () => readWith(change);

    expect(read).toThrow(UnsupportedTemplate);
    expect(read).toThrow(message);
  });

  it('refuses a conditional resource', () => {
    const change: Break = ({ service }) => {
      Object.assign(service['Ingest'] ?? {}, { Condition: 'Sometimes' });
    };

    expect(() => readWith(change)).toThrow('Ingest: conditions are not supported');
  });

  it('refuses a stage that is not there, and a directory without an assembly', () => {
    const directory = writeAssembly(join(root, 'stages'));

    expect(() => readDeployedApp(directory, 'beta')).toThrow('no stack has the tag stage beta');
    expect(() => readDeployedApp(join(root, 'nothing'))).toThrow('manifest.json');
  });
});
