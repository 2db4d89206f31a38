import { type Template } from 'aws-cdk-lib/assertions';
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
