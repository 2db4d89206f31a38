import { readFileSync } from 'node:fs';
import { type StageFacts } from '../model/stage-facts';

const ASSEMBLY = 'dist/cdk.out';
const EMITTED = 'apps/ingest-lambda/emitted-metrics.json';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** Reads the synthesized stacks of the stage `prod`, and what the ingestion's golden list says that it emits. */
export function readStageFacts(): StageFacts {
  const resources = ['Data', 'Service', 'Site'].flatMap((part) =>
    Object.entries(
      (
        JSON.parse(readFileSync(`${ASSEMBLY}/TreStocks-prod-${part}.template.json`, 'utf8')) as {
          readonly Resources: Readonly<Record<string, Resource>>;
        }
      ).Resources,
    ),
  );
  const all = (type: string) => resources.filter(([, { Type }]) => Type === type);
  const the = (type: string, id: string) => {
    const found = all(type).filter(([name]) => name.startsWith(id));
    const [first] = found;
    if (first === undefined || found.length > 1)
      throw new Error(`${found.length} of ${type} ${id}`);
    return first[1].Properties;
  };
  const memoryGb = (id: string) => Number(the('AWS::Lambda::Function', id)['MemorySize']) / 1_024;
  const [{ ThrottlingRateLimit: gatewayRate, ThrottlingBurstLimit: gatewayBurst }] = the(
    'AWS::ApiGateway::Stage',
    'MoversApi',
  )['MethodSettings'] as [{ ThrottlingRateLimit: number; ThrottlingBurstLimit: number }];
  return {
    dailyRuns: all('AWS::Scheduler::Schedule').map(([, schedule]) => daily(schedule)).length,
    ingestMemoryGb: memoryGb('DailyIngest'),
    apiMemoryGb: memoryGb('MoversApi'),
    alarmMetrics: all('AWS::CloudWatch::Alarm').map(([id, alarm]) => watchingOne(id, alarm)).length,
    customMetrics: (JSON.parse(readFileSync(EMITTED, 'utf8')) as readonly unknown[]).length,
    dashboards: all('AWS::CloudWatch::Dashboard').length,
    secrets: all('AWS::SecretsManager::Secret').length,
    logRetentionDays: Number(the('AWS::Logs::LogGroup', 'MoversApiLog')['RetentionInDays']),
    gatewayRate,
    gatewayBurst,
  };
}

/** The model counts a schedule as one firing a day. */
function daily({ Properties }: Resource): Resource['Properties'] {
  const expression = String(Properties['ScheduleExpression']);
  if (/^cron\(\d+ \d+ \* \* \? \*\)$/.test(expression)) return Properties;
  throw new Error(`${expression} does not fire once a day: extend the model of runs`);
}

/** An alarm is charged by its metrics; ours have one each. */
function watchingOne(id: string, { Properties }: Resource): Resource['Properties'] {
  if (Properties['MetricName'] !== undefined) return Properties;
  throw new Error(`${id} watches an expression: count its metrics`);
}
