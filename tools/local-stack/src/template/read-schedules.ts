import { type DeployedSchedule } from './deployed-app';
import { type DeployedResources } from './deployed-resources';

const CRON = /^cron\((?<fields>.+)\)$/;

/** Reads the schedules that are switched on. */
export function readSchedules(resources: DeployedResources): readonly DeployedSchedule[] {
  resources.refuse('AWS::Events::Rule');
  return resources.ofType('AWS::Scheduler::Schedule').flatMap(({ id, properties }) => {
    if (
      properties.get('State').optional((node) => node.oneOf('ENABLED', 'DISABLED')) === 'DISABLED'
    ) {
      return [];
    }
    properties.get('FlexibleTimeWindow').get('Mode').oneOf('OFF');
    const expression = properties.get('ScheduleExpression');
    const cron = CRON.exec(expression.text())?.groups?.['fields'];
    if (cron === undefined) {
      throw expression.unsupported(`${expression.text()} is not supported, only cron(...) is`);
    }
    for (const bound of ['StartDate', 'EndDate']) {
      const node = properties.get(bound);
      if (node.exists()) throw node.unsupported(`${bound} is not supported`);
    }
    const target = properties.get('Target');
    return {
      id,
      cron,
      timeZone:
        properties.get('ScheduleExpressionTimezone').optional((node) => node.text()) ?? 'UTC',
      functionArn: target.get('Arn').text(),
      input: target.get('Input').optional((node) => node.text()) ?? '{}',
    };
  });
}
