import { Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ContextAttribute,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import { type Queue } from 'aws-cdk-lib/aws-sqs';
import { type ClockTime, type PublicationSchedule } from '@tre/movers-domain';
import { Construct } from 'constructs';

/** What {@link IngestSchedules} are made of. */
export interface IngestSchedulesProps {
  readonly publicationSchedule: PublicationSchedule;
  readonly ingest: LambdaFunction;
  readonly deadLetters: Queue;
}

/**
 * Fires the ingestion every day at the due time and the catch-ups of the publication schedule, in New York's time.
 * Closed days are not left out: the sessions of the days before may still need it.
 */
export class IngestSchedules extends Construct {
  constructor(scope: Construct, id: string, props: IngestSchedulesProps) {
    super(scope, id);
    const { dueAt, catchUps } = props.publicationSchedule;

    const group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    const target = this.target(group, props);
    const fire = (name: string, time: ClockTime, description: string) =>
      new Schedule(this, name, {
        description,
        schedule: dailyInNewYork(time),
        timeWindow: TimeWindow.off(),
        scheduleGroup: group,
        target,
      });

    fire('Due', dueAt, `Ingests the sessions due at ${dueAt} New York`);
    catchUps.forEach((time, index) =>
      fire(`CatchUp${index + 1}`, time, `Ingests at ${time} New York what was not there yet`),
    );
  }

  /** Bound by hand: the ready-made target also allows every version of the function. */
  private target(group: ScheduleGroup, props: IngestSchedulesProps): IScheduleTarget {
    const { ingest, deadLetters } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': group.scheduleGroupArn,
          },
        },
      }),
      inlinePolicies: {
        Needs: new PolicyDocument({
          statements: [
            new PolicyStatement({
              sid: 'FireIngest',
              actions: ['lambda:InvokeFunction'],
              resources: [ingest.functionArn],
            }),
            new PolicyStatement({
              sid: 'SendUndelivered',
              actions: ['sqs:SendMessage'],
              resources: [deadLetters.queueArn],
            }),
          ],
        }),
      },
    });
    return {
      bind: () => ({
        arn: ingest.functionArn,
        role,
        input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
        deadLetterConfig: { arn: deadLetters.queueArn },
        // Delivery only, as often as Scheduler does, but for an hour: the next firing heals the rest.
        retryPolicy: {
          maximumEventAgeInSeconds: Duration.hours(1).toSeconds(),
          maximumRetryAttempts: 185,
        },
      }),
    };
  }
}

function dailyInNewYork(time: ClockTime): ScheduleExpression {
  const [hour, minute] = time.split(':').map((part) => Number(part).toString());
  return ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.AMERICA_NEW_YORK });
}
