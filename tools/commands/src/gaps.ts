import { CALENDAR_START, sessionsBetween } from '@tre/movers-domain';
import { dataOverview, recordedSessions } from './ask-api';
import { type Options, dateOption } from './options';
import { type Target } from './target';

/** `gaps [--from DATE] [--to DATE]`: the due sessions without a final record, since the first record. */
export async function gaps(
  target: Target,
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  const { expectedSession } = await dataOverview(target.apiUrl);
  const to = dateOption(options, 'to') ?? expectedSession;
  const recorded = await recordedSessions(
    target.apiUrl,
    dateOption(options, 'from') ?? CALENDAR_START,
    to,
  );
  const [oldest] = recorded.keys();
  const from = dateOption(options, 'from') ?? oldest;
  if (from === undefined) return print('there is no record yet');

  const sessions = sessionsBetween(from, to);
  const open = sessions.filter((session) => recorded.get(session) !== 'final');
  for (const session of open) print(`${session} ${recorded.get(session) ?? 'no record'}`);
  print(`${open.length} of ${sessions.length} sessions from ${from} to ${to} have no final record`);
}
