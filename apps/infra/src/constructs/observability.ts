import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type Watched, watches } from './alarms';
import { savedQueries } from './saved-queries';
import { SpendingBudget } from './spending-budget';

/** What an {@link Observability} is made of. */
export interface ObservabilityProps extends Watched {
  /** Undefined: nobody is told, though the alarms still show. */
  readonly alarmMail: string | undefined;
  /** Of the whole account; undefined for none. Needs `alarmMail`. */
  readonly monthlyBudgetUsd: number | undefined;
}

/** Tells when the product breaks a promise: alarms with one topic, and one dashboard. */
export class Observability extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);

    this.topic = this.alarmTopic(props.alarmMail);
    const alarms = watches(props).map(({ name, ...watch }) => {
      const alarm = new Alarm(this, name, {
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        evaluationPeriods: 1,
        ...watch,
      });
      alarm.addAlarmAction(new SnsAction(this.topic));
      alarm.addOkAction(new SnsAction(this.topic));
      return alarm;
    });
    this.dashboard(props, alarms);
    savedQueries(this, props);
    const { alarmMail, monthlyBudgetUsd } = props;
    if (alarmMail !== undefined && monthlyBudgetUsd !== undefined) {
      new SpendingBudget(this, 'Budget', { alarmMail, monthlyBudgetUsd });
    }
  }

  private alarmTopic(mail: string | undefined): Topic {
    const topic = new Topic(this, 'Alarms', { displayName: 'TRE Stocks', enforceSSL: true });
    // A topic with any policy loses the default one, by which alarms of the account may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AllowOwnAlarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (mail !== undefined) topic.addSubscription(new EmailSubscription(mail));
    return topic;
  }

  private dashboard({ ingest, api, table }: Watched, alarms: Alarm[]): void {
    const { lambda } = ingest;
    const { restApi } = api;
    const graph = (title: string, ...left: IMetric[]) =>
      new GraphWidget({ title, left, width: 8, height: 6 });
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(14),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 })],
        [
          graph(
            'Due sessions without a final record',
            ingest.metric('DueSessionsWithoutFinal', { statistic: Stats.MAXIMUM }),
          ),
          graph('Runs of the ingestion', lambda.metricInvocations(), lambda.metricErrors()),
          graph('Duration of a run', lambda.metricDuration({ statistic: Stats.MAXIMUM })),
        ],
        [
          graph('Requests', restApi.metricCount()),
          graph('Refused and failed', restApi.metricClientError(), restApi.metricServerError()),
          graph(
            'Latency',
            restApi.metricLatency({ statistic: Stats.percentile(50) }),
            restApi.metricLatency({ statistic: Stats.percentile(99) }),
          ),
        ],
        [
          graph('Turned away by Lambda', lambda.metricThrottles(), api.lambda.metricThrottles()),
          graph(
            'Turned away by DynamoDB',
            table.metricThrottledReads({}),
            table.metricThrottledYearReads({}),
            table.metricThrottledRequests(Operation.UPDATE_ITEM, {}),
          ),
        ],
      ],
    });
  }
}
