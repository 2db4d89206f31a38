import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A template's resources by logical id, as the CDK writes them. */
export type Resources = Record<string, { Type: string; Properties: Record<string, unknown> }>;

/** The templates of a small deployment, open to changes before they are written. */
export interface AssemblyTemplates {
  readonly data: Resources;
  readonly service: Resources;
  readonly site: Resources;
}

/** Writes a cloud assembly that is shaped like the CDK's; returns its directory. */
export function writeAssembly(
  directory: string,
  change: (templates: AssemblyTemplates) => void = () => undefined,
): string {
  const templates = { data: dataResources(), service: serviceResources(), site: siteResources() };
  change(templates);
  mkdirSync(join(directory, 'asset.ingest'), { recursive: true });
  const write = (file: string, content: unknown) =>
    writeFileSync(join(directory, file), JSON.stringify(content));
  write('Test-Account.template.json', { Resources: {} });
  write('Test-prod-Data.template.json', {
    Resources: templates.data,
    Outputs: {
      TableName: { Value: { Ref: 'Table' } },
      ExportTable: { Value: { Ref: 'Table' }, Export: { Name: 'Test-prod-Data:Table' } },
      ExportSecret: {
        Value: { Ref: 'Key' },
        Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Key' } },
      },
    },
  });
  write('Test-prod-Service.template.json', {
    Resources: templates.service,
    Outputs: { Api: { Value: { Ref: 'Api' }, Export: { Name: 'Test-prod-Service:Api' } } },
  });
  write('Test-prod-Site.template.json', { Resources: templates.site });
  write('Test-prod-Service.assets.json', {
    files: {
      ingest: {
        source: { path: 'asset.ingest', packaging: 'zip' },
        destinations: { here: { bucketName: 'assets', objectKey: 'ingest.zip' } },
      },
    },
  });
  const stack = (templateFile: string, tags?: object) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile, tags },
  });
  const tags = { stage: 'prod' };
  write('manifest.json', {
    artifacts: {
      'Test-Account': stack('Test-Account.template.json'),
      'Test-prod-Data': stack('Test-prod-Data.template.json', tags),
      'Test-prod-Service': stack('Test-prod-Service.template.json', tags),
      'Test-prod-Service.assets': {
        type: 'cdk:asset-manifest',
        properties: { file: 'Test-prod-Service.assets.json' },
      },
      'Test-prod-Site': stack('Test-prod-Site.template.json', tags),
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  });
  return directory;
}

function dataResources(): Resources {
  return {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [
          { AttributeName: 'date', AttributeType: 'S' },
          { AttributeName: 'year', AttributeType: 'S' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
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
        KeySchema: [{ AttributeName: 'date', KeyType: 'HASH' }],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    },
    Key: { Type: 'AWS::SecretsManager::Secret', Properties: { Description: 'empty' } },
  };
}

function serviceResources(): Resources {
  const rootId = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
  const restApi = { RestApiId: { Ref: 'Api' } };
  return {
    DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
    Ingest: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::Region}' }, S3Key: 'ingest.zip' },
        Handler: 'main.handler',
        Runtime: 'nodejs24.x',
        Timeout: 900,
        MemorySize: 512,
        LoggingConfig: { LogFormat: 'JSON' },
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Environment: {
          Variables: {
            TABLE_NAME: { 'Fn::ImportValue': 'Test-prod-Data:Table' },
            SECRET_ARN: { 'Fn::ImportValue': 'Test-prod-Data:Key' },
            WATCHLIST: 'AAPL,MSFT',
            REGION: { 'Fn::Join': ['/', [{ Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }]] },
          },
        },
      },
    },
    IngestInvokes: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'Ingest' },
        MaximumRetryAttempts: 0,
        MaximumEventAgeInSeconds: 3600,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } },
        },
      },
    },
    Due: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpression: 'cron(30 0 * * ? *)',
        ScheduleExpressionTimezone: 'America/New_York',
        State: 'ENABLED',
        Target: {
          Arn: { 'Fn::GetAtt': ['Ingest', 'Arn'] },
          Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        },
      },
    },
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'Test' } },
    Stage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { ...restApi, StageName: 'api', DeploymentId: { Ref: 'Deployment' } },
    },
    Movers: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { ...restApi, ParentId: rootId, PathPart: 'movers' },
    },
    MoversDate: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { ...restApi, ParentId: { Ref: 'Movers' }, PathPart: '{date}' },
    },
    MoversDateAny: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        ...restApi,
        AuthorizationType: 'NONE',
        HttpMethod: 'ANY',
        ResourceId: { Ref: 'MoversDate' },
        Integration: {
          Type: 'AWS_PROXY',
          Uri: {
            'Fn::Join': [
              '',
              [
                'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/',
                { 'Fn::GetAtt': ['Ingest', 'Arn'] },
                '/invocations',
              ],
            ],
          },
        },
      },
    },
    NotFound: {
      Type: 'AWS::ApiGateway::GatewayResponse',
      Properties: {
        ...restApi,
        ResponseType: 'MISSING_AUTHENTICATION_TOKEN',
        StatusCode: '404',
        ResponseParameters: { 'gatewayresponse.header.Cache-Control': "'no-store'" },
        ResponseTemplates: { 'application/json': '{"status":404}' },
      },
    },
  };
}

function siteResources(): Resources {
  const behavior = {
    CachePolicyId: { Ref: 'Cache' },
    Compress: true,
    ResponseHeadersPolicyId: { Ref: 'Headers' },
    ViewerProtocolPolicy: 'redirect-to-https',
  };
  return {
    Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
            ContentTypeOptions: { Override: true },
            StrictTransportSecurity: {
              AccessControlMaxAgeSec: 60,
              IncludeSubdomains: true,
              Override: true,
            },
          },
          CustomHeadersConfig: {
            Items: [{ Header: 'Permissions-Policy', Value: 'usb=()', Override: false }],
          },
        },
      },
    },
    Cache: {
      Type: 'AWS::CloudFront::CachePolicy',
      Properties: {
        CachePolicyConfig: {
          MinTTL: 0,
          DefaultTTL: 0,
          MaxTTL: 3600,
          ParametersInCacheKeyAndForwardedToOrigin: {
            CookiesConfig: { CookieBehavior: 'none' },
            EnableAcceptEncodingBrotli: true,
            EnableAcceptEncodingGzip: true,
            HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept'] },
            QueryStringsConfig: { QueryStringBehavior: 'all' },
          },
        },
      },
    },
    Fallback: {
      Type: 'AWS::CloudFront::Function',
      Properties: { FunctionCode: 'function handler(event) { return event.request; }' },
    },
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          CacheBehaviors: [
            {
              ...behavior,
              AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
              OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
              PathPattern: '/api/*',
              TargetOriginId: 'gateway',
            },
          ],
          DefaultCacheBehavior: {
            ...behavior,
            FunctionAssociations: [
              {
                EventType: 'viewer-request',
                FunctionARN: { 'Fn::GetAtt': ['Fallback', 'FunctionARN'] },
              },
            ],
            TargetOriginId: 'bucket',
          },
          CustomErrorResponses: [
            { ErrorCode: 404, ErrorCachingMinTTL: 0 },
            { ErrorCode: 403, ResponseCode: 200, ResponsePagePath: '/index.html' },
          ],
          DefaultRootObject: 'index.html',
          Origins: [
            { Id: 'bucket', DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] } },
            {
              Id: 'gateway',
              DomainName: {
                'Fn::Join': [
                  '',
                  [
                    { 'Fn::ImportValue': 'Test-prod-Service:Api' },
                    '.execute-api.',
                    { Ref: 'AWS::Region' },
                    '.',
                    { Ref: 'AWS::URLSuffix' },
                  ],
                ],
              },
            },
          ],
        },
      },
    },
  };
}
