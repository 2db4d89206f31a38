import { clockOf } from '../ask-api';
import { parsePartSummary } from '../ingest-answer';
import { type Target } from '../target';
import { tellIncomplete } from './tell-incomplete';

/** What a first run works with. */
export interface FirstRun {
  readonly target: Target;
  readonly print: (line: string) => void;
}

/**
 * Runs the ingestion once as its schedules will: back-fills are no sign of life to the dead man's switch, which would
 * stay in alarm until the night (ADR 0028). Changes nothing where nothing is new.
 */
export async function firstRun({ target, print }: FirstRun): Promise<void> {
  const scheduledTime = (await clockOf(target.apiUrl)).toISOString();
  print('running the ingestion once as its schedules will ...');
  await tellIncomplete(async () => {
    const { provisional } = parsePartSummary(await target.ingest({ scheduledTime }));
    print(`it ended; ${provisional.length} of the last sessions are provisional`);
  }, print);
}
