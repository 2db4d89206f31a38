import { type Template } from 'aws-cdk-lib/assertions';
import { Cron } from 'croner';
import { synthesize } from '../testing/synthesize';
import { statementsOf, theResource } from '../testing/the-resource';

function schedulesOf(service: Template) {
  return Object.values(service.findResources('AWS::Scheduler::Schedule')).map(
    ({ Properties }) => Properties as Readonly<Record<string, unknown>>,
  );
}

describe('IngestSchedules', () => {
  const { service } = synthesize();
  const schedules = schedulesOf(service);
  const ingestArn = {
    'Fn::GetAtt': [theResource(service, 'AWS::Lambda::Function', 'DailyIngest').id, 'Arn'],
  };
  const queueArn = { 'Fn::GetAtt': [theResource(service, 'AWS::SQS::Queue').id, 'Arn'] };
  const role = theResource(service, 'AWS::IAM::Role', 'DailyIngestSchedules');
  const group = theResource(service, 'AWS::Scheduler::ScheduleGroup');

  it.each([
    ['free', ['cron(30 0 * * ? *)', 'cron(30 3 * * ? *)', 'cron(30 6 * * ? *)']],
    ['paid', ['cron(30 17 * * ? *)', 'cron(30 18 * * ? *)', 'cron(30 20 * * ? *)']],
  ] as const)('fires daily at the times of the %s plan', (plan, expected) => {
    const chosen = synthesize({ plan });

    const expressions = schedulesOf(chosen.service).map((one) => one['ScheduleExpression']);

    expect(expressions).toEqual(expected);
  });

  it.each([
    ['2026-03-07T12:00:00Z', ['2026-03-08T05:30:00Z', '2026-03-09T04:30:00Z']],
    ['2026-10-31T12:00:00Z', ['2026-11-01T04:30:00Z', '2026-11-02T05:30:00Z']],
  ])('is due at 00:30 New York time on either side of the change of clocks, from %s', (at, due) => {
    expect(runsAfter(at, 0, 2)).toEqual(due);
  });

  it.each([
    ['2026-03-07T12:00:00Z', ['2026-03-08T07:30:00Z', '2026-03-08T10:30:00Z']],
    ['2026-10-31T12:00:00Z', ['2026-11-01T08:30:00Z', '2026-11-01T11:30:00Z']],
  ])('catches up at 03:30 and 06:30 in the night of the change, from %s', (at, tries) => {
    expect([...runsAfter(at, 1, 1), ...runsAfter(at, 2, 1)]).toEqual(tries);
  });

  /** The next times of a schedule by its own expression and time zone. */
  function runsAfter(at: string, place: number, count: number): readonly string[] {
    const { ScheduleExpression: expression, ScheduleExpressionTimezone: timezone } =
      schedules[place] ?? {};
    const [minute, hour] = /^cron\((\d+) (\d+) /.exec(String(expression))?.slice(1) ?? [];
    const cron = new Cron(`0 ${minute} ${hour} * * *`, {
      timezone: String(timezone),
      paused: true,
    });
    return cron.nextRuns(count, at).map((run) => run.toISOString().replace('.000Z', 'Z'));
  }

  it.each(schedules.map((schedule) => [schedule['ScheduleExpression'], schedule]))(
    'fires %s on time in New York, with the time it was meant for',
    (_, schedule) => {
      expect(schedule).toMatchObject({
        ScheduleExpressionTimezone: 'America/New_York',
        FlexibleTimeWindow: { Mode: 'OFF' },
        State: 'ENABLED',
        GroupName: group.properties['Name'],
        Target: {
          Arn: ingestArn,
          RoleArn: { 'Fn::GetAtt': [role.id, 'Arn'] },
          Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
          DeadLetterConfig: { Arn: queueArn },
          RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 185 },
        },
      });
    },
  );

  it('may fire this function, send to these dead letters and nothing else', () => {
    const statements = statementsOf(service, 'DailyIngestSchedulesRole');

    expect(statements).toEqual([
      {
        Sid: 'FireIngest',
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: ingestArn,
      },
      { Sid: 'SendUndelivered', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queueArn },
    ]);
  });

  it('lends its role to the schedules of its own group only', () => {
    expect(role.properties['AssumeRolePolicyDocument']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: {
            StringEquals: {
              'aws:SourceAccount': { Ref: 'AWS::AccountId' },
              'aws:SourceArn': { 'Fn::GetAtt': [group.id, 'Arn'] },
            },
          },
        },
      ],
    });
  });
});
