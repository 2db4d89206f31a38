import { type RunLog } from '../run-log';

/** A {@link RunLog} that keeps the heartbeats and failures, and drops the rest. */
export class SilentRunLog implements RunLog {
  readonly heartbeats: number[] = [];
  readonly failedDates: string[] = [];
  readonly goneSymbols: string[] = [];

  started: RunLog['started'] = () => undefined;
  published: RunLog['published'] = () => undefined;
  requested: RunLog['requested'] = () => undefined;
  failed: RunLog['failed'] = (date) => void this.failedDates.push(date);
  gone: RunLog['gone'] = (symbols) => void this.goneSymbols.push(...symbols);
  dueSessionsWithoutFinal: RunLog['dueSessionsWithoutFinal'] = (count) =>
    void this.heartbeats.push(count);
}
