import { Match } from 'aws-cdk-lib/assertions';
import { synthesize } from '../testing/synthesize';
import { theResource } from '../testing/the-resource';

describe('Observability', () => {
  const { service } = synthesize();
  const alarm = (name: string) =>
    theResource(service, 'AWS::CloudWatch::Alarm', `Observability${name}`).properties;
  const topic = theResource(service, 'AWS::SNS::Topic');
  const ingest = theResource(service, 'AWS::Lambda::Function', 'DailyIngest');

  it('takes a day of silence for a dead ingestion', () => {
    expect(alarm('DueSessionsWithoutFinal')).toMatchObject({
      Namespace: 'TreStocks',
      MetricName: 'DueSessionsWithoutFinal',
      Dimensions: [{ Name: 'service', Value: 'ingest-prod' }],
      Statistic: 'Minimum',
      Period: 86_400,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('measures the ingestion by the names that its environment gives it', () => {
    const { Namespace, Dimensions } = alarm('DueSessionsWithoutFinal');

    expect(ingest.properties['Environment']).toMatchObject({
      Variables: {
        POWERTOOLS_METRICS_NAMESPACE: Namespace,
        POWERTOOLS_SERVICE_NAME: (Dimensions as readonly { readonly Value: string }[])[0]?.Value,
      },
    });
  });

  it.each([
    ['IngestErrors', { Namespace: 'AWS/Lambda', MetricName: 'Errors', Threshold: 1 }],
    [
      'DeadLetters',
      { Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 },
    ],
    ['SymbolsGone', { Namespace: 'TreStocks', MetricName: 'SymbolsGone', Threshold: 1 }],
    [
      'UnreflectedSplits',
      { Namespace: 'TreStocks', MetricName: 'UnreflectedSplits', Threshold: 1 },
    ],
    [
      'ApiServerErrors',
      { MetricName: '5XXError', Statistic: 'Average', Threshold: 0.05, DatapointsToAlarm: 2 },
    ],
    ['ApiLatency', { MetricName: 'Latency', ExtendedStatistic: 'p99', Threshold: 3000 }],
    ['IngestThrottles', { Namespace: 'AWS/Lambda', MetricName: 'Throttles', Threshold: 1 }],
    ['ApiThrottles', { Namespace: 'AWS/Lambda', MetricName: 'Throttles', Threshold: 1 }],
    [
      'TableReadThrottles',
      { MetricName: 'ReadThrottleEvents', Statistic: 'Sum', Period: 300, Threshold: 1 },
    ],
    [
      'YearReadThrottles',
      { MetricName: 'ReadThrottleEvents', Statistic: 'Sum', Period: 300, Threshold: 1 },
    ],
    [
      'RecordWriteThrottles',
      { MetricName: 'ThrottledRequests', Statistic: 'Sum', Period: 300, Threshold: 1 },
    ],
  ])('watches %s and takes silence for good', (name, expected) => {
    expect(alarm(name)).toMatchObject({ ...expected, TreatMissingData: 'notBreaching' });
  });

  it.each([
    ['TableReadThrottles', {}],
    ['YearReadThrottles', { GlobalSecondaryIndexName: 'by-year' }],
    ['RecordWriteThrottles', { Operation: 'UpdateItem' }],
  ])('watches by %s the table that the functions use', (name, others) => {
    const { Dimensions } = alarm(name);
    const { Variables } = ingest.properties['Environment'] as {
      readonly Variables: Readonly<Record<string, unknown>>;
    };

    expect(
      Object.fromEntries(
        (Dimensions as readonly { readonly Name: string; readonly Value: unknown }[]).map(
          ({ Name, Value }) => [Name, Value],
        ),
      ),
    ).toEqual({ TableName: Variables['TABLE_NAME'], ...others });
  });

  it('tells one topic of every alarm and of its end', () => {
    service.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: topic.id }],
      OKActions: [{ Ref: topic.id }],
    });
  });

  it('lets alarms of the account publish, and nobody without TLS', () => {
    service.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          {
            Sid: 'AllowOwnAlarms',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: { Ref: topic.id },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
    });
  });

  it('mails nobody unless an address was given', () => {
    const { service: mailing } = synthesize({ alarmMail: 'ops@example.com' });

    service.resourceCountIs('AWS::SNS::Subscription', 0);
    mailing.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@example.com',
    });
  });

  it('mails of the spending of the account only where a budget was given', () => {
    const { service: thrifty } = synthesize({
      alarmMail: 'ops@example.com',
      monthlyBudgetUsd: 2.5,
    });
    const warned = (NotificationType: string) => ({
      Notification: {
        NotificationType,
        ComparisonOperator: 'GREATER_THAN',
        ThresholdType: 'PERCENTAGE',
        Threshold: 100,
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'ops@example.com' }],
    });

    service.resourceCountIs('AWS::Budgets::Budget', 0);
    expect(theResource(thrifty, 'AWS::Budgets::Budget').properties).toEqual({
      Budget: {
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 2.5, Unit: 'USD' },
      },
      NotificationsWithSubscribers: [warned('ACTUAL'), warned('FORECASTED')],
    });
  });
});
