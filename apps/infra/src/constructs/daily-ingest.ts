import { Duration, Validations } from 'aws-cdk-lib';
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { type PublicationSchedule, type Ticker } from '@tre/movers-domain';
import { Construct } from 'constructs';
import { BundledFunction } from './bundled-function';
import { IngestSchedules } from './ingest-schedules';
import { type MassiveKey } from './massive-key';
import { type MoversTable } from './movers-table';

/** What a {@link DailyIngest} is made of. */
export interface DailyIngestProps {
  /** Told apart by it: the metrics of two stages of one account. */
  readonly stageName: string;
  readonly codeDirectory: string;
  readonly table: MoversTable;
  readonly massiveKey: MassiveKey;
  readonly watchlist: readonly Ticker[];
  readonly publicationSchedule: PublicationSchedule;
  /** Null for no limit. */
  readonly requestsPerMinute: number | null;
  readonly holdBeyondPercent: number;
  readonly logRetention: RetentionDays;
}

const METRICS_NAMESPACE = 'TreStocks';

/** Fetches, judges and publishes the due sessions every day, at the times of the publication schedule. */
export class DailyIngest extends Construct {
  readonly lambda: LambdaFunction;
  /** Holds firings that could not be delivered and runs that failed. */
  readonly deadLetters: Queue;
  /** The one dimension of the function's metrics. */
  private readonly service: string;

  constructor(scope: Construct, id: string, props: DailyIngestProps) {
    super(scope, id);
    this.service = `ingest-${props.stageName}`;

    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue: of the schedules and of the failed runs.',
    });

    this.lambda = new BundledFunction(this, 'Ingest', {
      description: 'Fetches the bars of the due sessions, judges them and publishes the records',
      codeDirectory: props.codeDirectory,
      memorySizeMb: 512,
      timeout: Duration.minutes(15),
      environment: {
        TABLE_NAME: props.table.tableName,
        WATCHLIST: props.watchlist.join(','),
        PUBLICATION_SCHEDULE: props.publicationSchedule.name,
        MASSIVE_SECRET_ARN: props.massiveKey.secretArn,
        REQUESTS_PER_MINUTE: props.requestsPerMinute?.toString() ?? '',
        HOLD_BEYOND_PERCENT: props.holdBeyondPercent.toString(),
        POWERTOOLS_SERVICE_NAME: this.service,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
      },
      statements: this.statements(props),
      logRetention: props.logRetention,
      // A retry after a minute or two would only burn the upstream's minute; the next firing heals.
      asynchronousInvocation: {
        retryAttempts: 0,
        maxEventAge: Duration.hours(1),
        onFailure: { bind: () => ({ destination: this.deadLetters.queueArn }) },
      },
    }).lambda;

    new IngestSchedules(this, 'Schedules', {
      publicationSchedule: props.publicationSchedule,
      ingest: this.lambda,
      deadLetters: this.deadLetters,
    });
  }

  /** A metric that the function emits about the market's data. */
  metric(metricName: string, options: MetricOptions): Metric {
    return new Metric({
      namespace: METRICS_NAMESPACE,
      metricName,
      dimensionsMap: { service: this.service },
      ...options,
    });
  }

  private statements({ table, massiveKey }: DailyIngestProps): readonly PolicyStatement[] {
    return [
      new PolicyStatement({
        sid: 'WriteRecords',
        actions: ['dynamodb:UpdateItem'],
        resources: [table.tableArn],
        // An update may hand back what it found: only NONE makes this a pure write (ADR 0015).
        conditions: { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } },
      }),
      new PolicyStatement({
        sid: 'ReadMassiveKey',
        actions: ['secretsmanager:GetSecretValue'],
        resources: [massiveKey.secretArn],
      }),
      new PolicyStatement({
        sid: 'SendFailedRuns',
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetters.queueArn],
      }),
    ];
  }
}
