import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type Construct } from 'constructs';
import { DailyIngest } from '../constructs/daily-ingest';
import { type MassiveKey } from '../constructs/massive-key';
import { MoversApi } from '../constructs/movers-api';
import { type MoversTable } from '../constructs/movers-table';
import { Observability } from '../constructs/observability';
import { type Stage } from '../stage';

/** Where the built functions lie. */
export interface Bundles {
  /** Directory with the ingestion's `main.mjs`. */
  readonly ingest: string;
  /** Directory with the API's `main.mjs`. */
  readonly api: string;
}

/** What a {@link ServiceStack} is made of. */
export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly table: MoversTable;
  readonly massiveKey: MassiveKey;
}

/** What every deployment of a stage may replace: functions, schedules, gateway and alarms. */
export class ServiceStack extends Stack {
  readonly restApi: RestApi;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    const { stage, bundles, table, massiveKey, ...stackProps } = props;
    super(scope, id, {
      ...stackProps,
      description: 'TRE Stocks: the daily ingestion, the API and what watches them',
    });

    const ingest = new DailyIngest(this, 'DailyIngest', {
      stageName: stage.name,
      codeDirectory: bundles.ingest,
      table,
      massiveKey,
      watchlist: stage.watchlist,
      publicationSchedule: stage.publicationSchedule,
      requestsPerMinute: stage.requestsPerMinute,
      holdBeyondPercent: stage.holdBeyondPercent,
      logRetention: stage.logRetention,
    });
    const api = new MoversApi(this, 'MoversApi', {
      codeDirectory: bundles.api,
      table,
      watchlist: stage.watchlist,
      publicationSchedule: stage.publicationSchedule,
      publicBars: stage.publicBars,
      holdBeyondPercent: stage.holdBeyondPercent,
      throttling: stage.throttling,
      logRetention: stage.logRetention,
    });
    const { topic } = new Observability(this, 'Observability', {
      ingest,
      api,
      table,
      alarmMail: stage.alarmMail,
      monthlyBudgetUsd: stage.monthlyBudgetUsd,
    });
    this.restApi = api.restApi;

    new CfnOutput(this, 'ApiUrl', { value: api.restApi.url });
    new CfnOutput(this, 'IngestFunctionName', { value: ingest.lambda.functionName });
    new CfnOutput(this, 'ApiFunctionName', { value: api.lambda.functionName });
    new CfnOutput(this, 'DeadLetterQueueUrl', { value: ingest.deadLetters.queueUrl });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}
