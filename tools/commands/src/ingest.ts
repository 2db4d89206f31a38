import { clockOf } from './ask-api';
import { CommandError } from './command-error';
import { type Options } from './options';
import { type Target } from './target';

/** `ingest [--at INSTANT]`: fires the scheduled event once, as of the deployment's now or of the instant, and prints what it did. */
export async function ingest(
  target: Target,
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  const at = options['at'] ?? (await clockOf(target.apiUrl)).toISOString();
  if (Number.isNaN(Date.parse(at)) || !at.endsWith('Z')) {
    throw new CommandError(
      `--at is ${at}: expected an instant in UTC such as 2026-02-26T05:30:00Z`,
    );
  }
  print(JSON.stringify(await target.ingest({ scheduledTime: at }), null, 2));
}
