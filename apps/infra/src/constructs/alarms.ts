import { Duration } from 'aws-cdk-lib';
import { type AlarmProps, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import { type DailyIngest } from './daily-ingest';
import { type MoversApi } from './movers-api';
import { type MoversTable } from './movers-table';

/** What is watched. */
export interface Watched {
  readonly ingest: DailyIngest;
  readonly api: MoversApi;
  readonly table: MoversTable;
}

/** An alarm that fires at or above its threshold; where nothing else is said, silence is good. */
export interface Watch extends Omit<AlarmProps, 'evaluationPeriods'> {
  readonly name: string;
  /** @default 1 */
  readonly evaluationPeriods?: number;
  /** What happened and what to do, for whoever gets the mail. */
  readonly alarmDescription: string;
}

/** Every promise that can be watched from outside, with the measure at which it counts as broken. */
export function watches({ ingest, api, table }: Watched): readonly Watch[] {
  const daily = { period: Duration.days(1) };
  const fiveMinutes = { period: Duration.minutes(5) };
  return [
    {
      name: 'DueSessionsWithoutFinal',
      alarmDescription:
        'Dead man: no run of a whole day had every due session final, or none ran at all. Look at the log of the ingestion and at the dead letters.',
      metric: ingest.metric('DueSessionsWithoutFinal', { ...daily, statistic: Stats.MINIMUM }),
      threshold: 1,
      treatMissingData: TreatMissingData.BREACHING,
    },
    {
      name: 'IngestErrors',
      alarmDescription:
        'A run of the ingestion failed. The next firing heals; when it keeps failing, look at its log.',
      metric: ingest.lambda.metricErrors(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'DeadLetters',
      alarmDescription:
        'A firing was not delivered or a run failed. Read the message, then purge the queue.',
      metric: ingest.deadLetters.metricApproximateNumberOfMessagesVisible(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'SymbolsGone',
      alarmDescription:
        'A symbol had no bar in the last four sessions: it may be delisted or renamed. Change the watchlist.',
      metric: ingest.metric('SymbolsGone', { ...daily, statistic: Stats.MAXIMUM }),
      threshold: 1,
    },
    {
      name: 'UnreflectedSplits',
      alarmDescription:
        'A listed split does not show in the prices: the session stays provisional until the upstream adjusts them.',
      metric: ingest.metric('UnreflectedSplits', { ...daily, statistic: Stats.MAXIMUM }),
      threshold: 1,
    },
    // An alarm each and no sum: a sum has no value while one of its parts rests.
    {
      name: 'IngestThrottles',
      alarmDescription:
        'Lambda turned a run of the ingestion away: the account has too little concurrency left.',
      metric: ingest.lambda.metricThrottles(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'ApiThrottles',
      alarmDescription:
        'Lambda turned readers away: the account has too little concurrency for the load.',
      metric: api.lambda.metricThrottles(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'TableReadThrottles',
      alarmDescription:
        'DynamoDB turned reads of sessions away: more than one partition serves, or the account. Look at who asks.',
      metric: table.metricThrottledReads(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'YearReadThrottles',
      alarmDescription:
        'DynamoDB turned reads of whole years away: more than the partition of a year serves. Look at who asks GraphQL.',
      metric: table.metricThrottledYearReads(fiveMinutes),
      threshold: 1,
    },
    {
      name: 'RecordWriteThrottles',
      alarmDescription:
        'DynamoDB turned writes of the ingestion away, on the table or its index. The next firing heals.',
      metric: table.metricThrottledRequests(Operation.UPDATE_ITEM, fiveMinutes),
      threshold: 1,
    },
    {
      name: 'ApiServerErrors',
      alarmDescription:
        'At least 5 % of the requests failed in two of three periods of five minutes. Look at the logs of the API.',
      metric: api.restApi.metricServerError({ ...fiveMinutes, statistic: Stats.AVERAGE }),
      threshold: 0.05,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    {
      name: 'ApiLatency',
      alarmDescription:
        'One request in a hundred took 3 s or longer for a quarter of an hour. Look at the traces of the API.',
      metric: api.restApi.metricLatency({ ...fiveMinutes, statistic: Stats.percentile(99) }),
      threshold: 3000,
      evaluationPeriods: 3,
    },
  ];
}
