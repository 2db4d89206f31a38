import { Cron } from 'croner';
import { UnsupportedTemplate } from '../template/unsupported-template';
import { type DeployedSchedule } from '../template/deployed-app';

/** Tells the first time of a schedule after an instant; undefined when there is none. */
export type ScheduledTimes = (after: Date) => Date | undefined;

/**
 * The times of a schedule's cron fields in its time zone
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html). Throws {@link UnsupportedTemplate}
 * for fields that it cannot keep.
 */
export function scheduledTimes({ id, cron, timeZone }: DeployedSchedule): ScheduledTimes {
  const fields = cron.trim().split(/\s+/);
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields;
  if (fields.length !== FIELDS || fields.some((field) => !FIELD.test(field))) {
    throw new UnsupportedTemplate(id, `cron(${cron}) is not supported`);
  }
  const pattern = [
    minute,
    hour,
    anyDay(dayOfMonth),
    month,
    countedFromSunday(anyDay(dayOfWeek)),
  ].join(' ');
  const times = cronTimes(id, `0 ${pattern} ${year}`, timeZone);
  return (after) => times.nextRun(after) ?? undefined;
}

function cronTimes(id: string, pattern: string, timeZone: string): Cron {
  try {
    // With a number in front of a step, as AWS has it: 0/15.
    return new Cron(pattern, { timezone: timeZone, paused: true, sloppyRanges: true });
  } catch (error) {
    throw new UnsupportedTemplate(id, String(error));
  }
}

const FIELDS = 6;
const FIELD = /^(?:\?|[\dA-Za-z*,/-]+)$/;

function anyDay(field = '*'): string {
  return field === '?' ? '*' : field;
}

/** AWS counts the days of the week from 1 for Sunday, everyone else from 0; steps are no days. */
function countedFromSunday(field: string): string {
  return field.replace(/(?<![/\d])\d+/g, (day) => String(Number(day) - 1));
}
