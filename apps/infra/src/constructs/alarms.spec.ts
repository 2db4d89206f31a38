import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../testing/synthesize';

const ROOT = join(__dirname, '../../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface AlarmProperties {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Unit?: string;
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly TreatMissingData: string;
  readonly AlarmDescription: string;
}

interface EmittedMetric {
  readonly namespace: string;
  readonly dimensions: readonly (readonly string[])[];
  readonly name: string;
  readonly unit: string;
}

/** What the services measure by themselves, and by which sets of dimensions, as their user guides list it. */
const serviceMetrics: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS/Lambda Errors': [['FunctionName']],
  'AWS/Lambda Throttles': [['FunctionName']],
  'AWS/DynamoDB ThrottledRequests': [['Operation', 'TableName']],
  // The table's own do not hold those of its index, which has both names.
  'AWS/DynamoDB ReadThrottleEvents': [['TableName'], ['GlobalSecondaryIndexName', 'TableName']],
  'AWS/SQS ApproximateNumberOfMessagesVisible': [['QueueName']],
  'AWS/ApiGateway 5XXError': [['ApiName']],
  'AWS/ApiGateway Latency': [['ApiName']],
};

describe('the alarms', () => {
  const { service } = synthesize();
  const alarms = Object.entries(service.findResources('AWS::CloudWatch::Alarm')).map(
    ([id, { Properties }]) =>
      [
        id.replace(/^Observability/, '').replace(/[0-9A-F]{8}$/, ''),
        Properties as AlarmProperties,
      ] as const,
  );
  const emitted = JSON.parse(read('apps/ingest-lambda/emitted-metrics.json')) as EmittedMetric[];
  const own = alarms.filter(([, { Namespace }]) => !Namespace.startsWith('AWS/'));
  const others = alarms.filter(([, { Namespace }]) => Namespace.startsWith('AWS/'));

  it('are all there', () => {
    expect(alarms.map(([name]) => name).toSorted()).toEqual([
      'ApiLatency',
      'ApiServerErrors',
      'ApiThrottles',
      'DeadLetters',
      'DueSessionsWithoutFinal',
      'IngestErrors',
      'IngestThrottles',
      'RecordWriteThrottles',
      'SymbolsGone',
      'TableReadThrottles',
      'UnreflectedSplits',
      'YearReadThrottles',
    ]);
  });

  it.each(own)('%s watches a metric that a run really emits', (_, alarm) => {
    const metric = emitted.find(({ name }) => name === alarm.MetricName);

    expect(metric).toMatchObject({
      namespace: alarm.Namespace,
      dimensions: [alarm.Dimensions.map(({ Name }) => Name)],
      unit: 'Count',
    });
    // Runs emit once a night: a day holds at least one value, and counts say nothing of seconds.
    expect(alarm).toMatchObject({ Period: 86_400, EvaluationPeriods: 1 });
    expect(alarm.Unit).toBeUndefined();
    expect(['Minimum', 'Maximum']).toContain(alarm.Statistic);
  });

  it('takes silence for bad in the heartbeat alone', () => {
    const breaching = alarms.filter(([, { TreatMissingData }]) => TreatMissingData === 'breaching');

    expect(breaching.map(([name]) => name)).toEqual(['DueSessionsWithoutFinal']);
    expect(alarms.every(([, { TreatMissingData }]) => /reaching$/.test(TreatMissingData))).toBe(
      true,
    );
  });

  it.each(others)('%s watches what its service measures', (_, alarm) => {
    const measured = serviceMetrics[`${alarm.Namespace} ${alarm.MetricName}`];

    expect(measured).toContainEqual(alarm.Dimensions.map(({ Name }) => Name).toSorted());
    expect(alarm.Period).toBe(300);
    expect(alarm.Unit).toBeUndefined();
  });

  it.each(alarms)('%s has its entry in the runbook', (name) => {
    const [, entries = ''] = read('docs/runbook.md').split('\n## Alarms\n');

    expect(entries.split('\n## ')[0]).toContain(`\n### ${name}\n`);
  });
});
