import { synthesize } from '../testing/synthesize';
import { statementsOf, theResource } from '../testing/the-resource';
import { publicPaths } from './public-paths';

const table = {
  'Fn::ImportValue': expect.stringMatching('^TreStocks-prod-Data:ExportsOutputFnGetAttMoversTable'),
};

describe('MoversApi', () => {
  const { service } = synthesize();
  const api = theResource(service, 'AWS::Lambda::Function', 'MoversApi');
  const restApi = theResource(service, 'AWS::ApiGateway::RestApi');
  const deployment = theResource(service, 'AWS::ApiGateway::Deployment');
  const stage = theResource(service, 'AWS::ApiGateway::Stage');
  const log = theResource(service, 'AWS::Logs::LogGroup', 'MoversApiLog');
  const accessLog = theResource(service, 'AWS::Logs::LogGroup', 'MoversApiAccessLog');
  const executionLog = theResource(service, 'AWS::Logs::LogGroup', 'MoversApiExecutionLog');
  const resources = service.findResources('AWS::ApiGateway::Resource');
  const methods = service.findResources('AWS::ApiGateway::Method');

  function pathOf(id: string): string {
    const { ParentId, PathPart } = resources[id]?.['Properties'] as {
      readonly ParentId: { readonly Ref?: string };
      readonly PathPart: string;
    };
    return `${ParentId.Ref === undefined ? '' : pathOf(ParentId.Ref)}/${PathPart}`;
  }

  it('may read records and the index, log and trace', () => {
    const statements = statementsOf(service, 'MoversApiRole');

    expect(statements).toEqual([
      {
        Sid: 'ReadRecords',
        Effect: 'Allow',
        Action: ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
        Resource: table,
      },
      {
        Sid: 'ReadYears',
        Effect: 'Allow',
        Action: 'dynamodb:Query',
        Resource: { 'Fn::Join': ['', [table, '/index/by-year']] },
      },
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

  it.each([
    [true, 'true'],
    [false, 'false'],
  ])('is told exactly what it needs, public bars being %s', (publicBars, PUBLIC_BARS) => {
    const chosen = synthesize({ publicBars });

    const { properties } = theResource(chosen.service, 'AWS::Lambda::Function', 'MoversApi');

    expect(properties['Environment']).toEqual({
      Variables: {
        TABLE_NAME: {
          'Fn::ImportValue': expect.stringContaining('ExportsOutputRefMoversTable'),
        },
        WATCHLIST: 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA',
        PUBLICATION_SCHEDULE: 'nextDay',
        PUBLIC_BARS,
        HOLD_BEYOND_PERCENT: '40',
      },
    });
  });

  it('answers within the time that the gateway waits', () => {
    expect(api.properties['Timeout']).toBeLessThan(29);
  });

  it('hands every method of every public path to the function, and no other path', () => {
    const served = Object.values(methods).map(({ Properties }) => ({
      path: pathOf(Properties.ResourceId.Ref),
      method: Properties.HttpMethod,
      integration: Properties.Integration.Type,
      handler: JSON.stringify(Properties.Integration.Uri).includes(`["${api.id}","Arn"]`),
    }));

    const toFunction = { integration: 'AWS_PROXY', handler: true };
    expect(served).toEqual([
      ...publicPaths.map((path) => ({ path, method: 'ANY', ...toFunction })),
      { path: '/graphql', method: 'GET', ...toFunction },
      { path: '/graphql', method: 'POST', ...toFunction },
    ]);
  });

  it('refuses by itself what is no GraphQL request, by GET or as JSON, and checks nothing else', () => {
    const validator = theResource(service, 'AWS::ApiGateway::RequestValidator');
    const model = theResource(service, 'AWS::ApiGateway::Model');
    const checked = Object.values(methods)
      .filter(({ Properties }) => Properties.RequestValidatorId !== undefined)
      .map(({ Properties }) => Properties as Readonly<Record<string, unknown>>);

    expect(validator.properties).toMatchObject({
      RestApiId: { Ref: restApi.id },
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
    });
    expect(model.properties).toMatchObject({
      ContentType: 'application/json',
      Schema: {
        $schema: 'http://json-schema.org/draft-04/schema#',
        type: 'object',
        required: ['query'],
        properties: { query: { type: 'string', minLength: 1 } },
      },
    });
    expect(checked).toEqual([
      expect.objectContaining({
        HttpMethod: 'GET',
        RequestValidatorId: { Ref: validator.id },
        RequestParameters: { 'method.request.querystring.query': true },
      }),
      expect.objectContaining({
        HttpMethod: 'POST',
        RequestValidatorId: { Ref: validator.id },
        RequestModels: { 'application/json': { Ref: model.id } },
      }),
    ]);
  });

  it('is deployed after every method, resource, model, validator and gateway response', () => {
    const parts = [
      ...Object.keys(methods),
      ...Object.keys(resources),
      ...Object.keys(service.findResources('AWS::ApiGateway::GatewayResponse')),
      ...Object.keys(service.findResources('AWS::ApiGateway::Model')),
      ...Object.keys(service.findResources('AWS::ApiGateway::RequestValidator')),
    ];

    expect([...deployment.dependsOn].sort()).toEqual(parts.sort());
    expect(stage.properties['DeploymentId']).toEqual({ Ref: deployment.id });
  });

  it('is regional and served at the stage that the edge has for a path', () => {
    expect(restApi.properties['EndpointConfiguration']).toEqual({ Types: ['REGIONAL'] });
    expect(stage.properties['StageName']).toBe('api');
  });

  it('throttles as the stage says, logs errors and never bodies', () => {
    const chosen = synthesize({ throttling: { requestsPerSecond: 3, burst: 7 } });

    const { properties } = theResource(chosen.service, 'AWS::ApiGateway::Stage');

    expect(properties['MethodSettings']).toEqual([
      {
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 3,
        ThrottlingBurstLimit: 7,
        LoggingLevel: 'ERROR',
        DataTraceEnabled: false,
      },
    ]);
    expect(properties['TracingEnabled']).toBe(true);
  });

  it('writes an access log as JSON that names no caller', () => {
    const { Format, DestinationArn } = stage.properties['AccessLogSetting'] as {
      readonly Format: string;
      readonly DestinationArn: unknown;
    };

    expect(JSON.parse(Format)).toMatchObject({
      requestId: '$context.requestId',
      resourcePath: '$context.resourcePath',
      status: '$context.status',
      responseLatencyMs: '$context.responseLatency',
    });
    expect(Format).not.toContain('identity');
    expect(JSON.stringify(DestinationArn)).toContain(accessLog.id);
  });

  it('bounds every log, the one that the gateway would keep forever too', () => {
    const logs = Object.values(service.findResources('AWS::Logs::LogGroup'));

    expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual([30, 30, 30, 30]);
    expect(executionLog.properties['LogGroupName']).toEqual({
      'Fn::Join': ['', ['API-Gateway-Execution-Logs_', { Ref: restApi.id }, '/api']],
    });
    expect(stage.dependsOn).toContain(executionLog.id);
  });

  it('lets only this gateway call the function', () => {
    const { properties } = theResource(service, 'AWS::Lambda::Permission');

    expect(properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      FunctionName: { 'Fn::GetAtt': [api.id, 'Arn'] },
    });
    expect(JSON.stringify(properties['SourceArn'])).toContain(`{"Ref":"${restApi.id}"}`);
  });
});
