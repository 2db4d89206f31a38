import { randomUUID } from 'node:crypto';
import { type DeployedSchedule } from '../template/deployed-app';
import { localArn } from '../template/local-account';
import { scheduledTimes, type ScheduledTimes } from './scheduled-times';

/** What the scheduler works with. */
export interface SchedulerOptions {
  readonly schedules: readonly DeployedSchedule[];
  readonly now: () => Date;
  /** Sends a function the event's JSON text, without waiting for it. */
  readonly send: (functionArn: string, input: string) => void;
}

/** What becomes of firings that a moved clock jumps over. */
export type MissedFirings = 'fire' | 'skip';

interface Upcoming {
  readonly schedule: DeployedSchedule;
  readonly times: ScheduledTimes;
  next: Date | undefined;
}

/** A machine that slept notices within this time. */
const LONGEST_NAP_MS = 15_000;

/** Fires schedules at their times, by the stack's clock. */
export class Scheduler {
  private readonly upcoming: readonly Upcoming[];
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  /** Throws {@link UnsupportedTemplate} for a schedule that it cannot keep. */
  constructor(private readonly options: SchedulerOptions) {
    this.upcoming = options.schedules.map((schedule) => {
      const times = scheduledTimes(schedule);
      return { schedule, times, next: times(options.now()) };
    });
  }

  start(): void {
    this.nap();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** The clock was moved: looks at it anew. What was fired fires again where the clock went back before its time. */
  clockMoved(missed: MissedFirings): void {
    const now = this.options.now();
    for (const one of this.upcoming) {
      const next = one.times(now);
      const jumpedOver = one.next !== undefined && one.next <= now;
      if (!jumpedOver || missed === 'skip') one.next = next;
    }
    if (this.timer === undefined || this.isStopped) return;
    clearTimeout(this.timer);
    this.nap();
  }

  /** Fires whatever is due, each missed time once. */
  fireDue(): void {
    const now = this.options.now();
    for (const one of this.upcoming) {
      for (; one.next !== undefined && one.next <= now; one.next = one.times(one.next)) {
        this.options.send(one.schedule.functionArn, scheduledInput(one.schedule, one.next));
      }
    }
  }

  private nap(): void {
    const now = this.options.now().getTime();
    const waits = this.upcoming.flatMap(({ next }) => (next ? [next.getTime() - now] : []));
    const napMs = Math.max(0, Math.min(LONGEST_NAP_MS, ...waits));
    this.timer = setTimeout(() => {
      this.fireDue();
      if (!this.isStopped) this.nap();
    }, napMs);
  }
}

/** The event of a firing: the scheduler's keywords replaced, as EventBridge Scheduler does. */
export function scheduledInput({ id, input }: DeployedSchedule, at: Date): string {
  const keywords: Readonly<Record<string, string>> = {
    'scheduled-time': at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'schedule-arn': localArn('scheduler', `schedule/default/${id}`),
    'execution-id': randomUUID(),
    'attempt-number': '1',
  };
  return input.replace(
    /<aws\.scheduler\.([a-z-]+)>/g,
    (found, keyword: string) => keywords[keyword] ?? found,
  );
}
