import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  AuthorizationType,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type PublicationSchedule, type Ticker } from '@tre/movers-domain';
import { Construct } from 'constructs';
import { type Throttling } from '../stage';
import { BundledFunction } from './bundled-function';
import { addGatewayProblems } from './gateway-problems';
import { addGraphqlRequests } from './graphql-requests';
import { type MoversTable } from './movers-table';
import { publicPaths } from './public-paths';

/** What a {@link MoversApi} is made of. */
export interface MoversApiProps {
  readonly codeDirectory: string;
  readonly table: MoversTable;
  readonly watchlist: readonly Ticker[];
  readonly publicationSchedule: PublicationSchedule;
  readonly publicBars: boolean;
  readonly holdBeyondPercent: number;
  readonly throttling: Throttling;
  readonly logRetention: RetentionDays;
}

/** The gateway's stage, which is also the first part of every path at the edge. */
export const API_STAGE = 'api';

/** Serves what was published, as REST and as GraphQL, to anyone. */
export class MoversApi extends Construct {
  readonly lambda: LambdaFunction;
  readonly restApi: RestApi;

  constructor(scope: Construct, id: string, props: MoversApiProps) {
    super(scope, id);

    this.lambda = new BundledFunction(this, 'Api', {
      description: 'Answers REST and GraphQL requests from the published records',
      codeDirectory: props.codeDirectory,
      memorySizeMb: 1024,
      // The gateway gives up after 29 s; a caller has long done so.
      timeout: Duration.seconds(15),
      environment: {
        TABLE_NAME: props.table.tableName,
        WATCHLIST: props.watchlist.join(','),
        PUBLICATION_SCHEDULE: props.publicationSchedule.name,
        PUBLIC_BARS: props.publicBars.toString(),
        HOLD_BEYOND_PERCENT: props.holdBeyondPercent.toString(),
      },
      statements: [
        new PolicyStatement({
          sid: 'ReadRecords',
          actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
          resources: [props.table.tableArn],
        }),
        new PolicyStatement({
          sid: 'ReadYears',
          actions: ['dynamodb:Query'],
          resources: [props.table.yearIndexArn],
        }),
      ],
      logRetention: props.logRetention,
    }).lambda;
    this.restApi = this.gateway(props);
    this.boundExecutionLog(props.logRetention);
    this.acknowledgeFindings();
  }

  private gateway({ throttling, logRetention }: MoversApiProps): RestApi {
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const api = new RestApi(this, 'Gateway', {
      restApiName: Stack.of(this).stackName,
      description: 'The top movers of a watchlist, session by session',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      deployOptions: {
        stageName: API_STAGE,
        throttlingRateLimit: throttling.requestsPerSecond,
        throttlingBurstLimit: throttling.burst,
        loggingLevel: MethodLoggingLevel.ERROR,
        tracingEnabled: true,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: ACCESS_LOG_FORMAT,
      },
    });
    // The construct's own output has a generated name; the stack gives one that lasts.
    api.node.tryRemoveChild('Endpoint');

    const integration = new LambdaIntegration(this.lambda, { scopePermissionToMethod: false });
    const toAnyone = { authorizationType: AuthorizationType.NONE };
    for (const path of publicPaths) {
      // ANY, so that the function answers a wrong method with a 405 that names the right ones.
      api.root.resourceForPath(path).addMethod('ANY', integration, toAnyone);
    }
    addGraphqlRequests(api, integration, toAnyone);
    addGatewayProblems(api);
    return api;
  }

  /** The gateway writes its error log into a group of a fixed name, kept forever unless it is there before. */
  private boundExecutionLog(retention: RetentionDays): void {
    const log = new LogGroup(this, 'ExecutionLog', {
      logGroupName: `API-Gateway-Execution-Logs_${this.restApi.restApiId}/${API_STAGE}`,
      retention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.restApi.deploymentStage.node.addDependency(log);
  }

  private acknowledgeFindings(): void {
    Validations.of(this.restApi).acknowledge(
      {
        id: 'AwsSolutions-APIG3',
        reason:
          'A web ACL costs more than all the rest of a quiet stage; throttling bounds the load, and the function bounds the work of a request.',
      },
      {
        id: 'AwsSolutions-APIG4',
        reason: 'The API is public and only reads what is published to anyone.',
      },
      {
        id: 'AwsSolutions-COG4',
        reason: 'The API is public and has no users that could sign in.',
      },
    );
  }
}

/** No address and no agent of a caller: whom it served is nothing that the operator needs. */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    requestTime: AccessLogField.contextRequestTime(),
    httpMethod: AccessLogField.contextHttpMethod(),
    path: AccessLogField.contextPath(),
    resourcePath: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    responseLength: AccessLogField.contextResponseLength(),
    responseLatencyMs: AccessLogField.contextResponseLatency(),
    integrationLatencyMs: AccessLogField.contextIntegrationLatency(),
    error: AccessLogField.contextErrorResponseType(),
    traceId: AccessLogField.contextXrayTraceId(),
  }),
);
