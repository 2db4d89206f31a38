import { createMassiveClient } from '@tre/massive-client';
import { backfill } from './backfill';
import { checkCalendar } from './check-calendar';
import { CommandError } from './command-error';
import { gaps } from './gaps';
import { ingest } from './ingest';
import { openTarget } from './open-target';
import { type Options, readOptions } from './options';
import { setFaults } from './set-faults';
import { IngestFailed, type Target } from './target';

const print = (line: string) => console.log(line);
const [command = '', ...rest] = process.argv.slice(2);

try {
  await run(command, rest);
} catch (error) {
  if (!(error instanceof CommandError || error instanceof IngestFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(name: string, args: readonly string[]): Promise<void> {
  switch (name) {
    case 'backfill':
      return onTarget(args, ['from', 'to'], (target, options) => backfill(target, options, print));
    case 'gaps':
      return onTarget(args, ['from', 'to'], (target, options) => gaps(target, options, print));
    case 'ingest':
      return onTarget(args, ['at'], (target, options) => ingest(target, options, print));
    case 'faults': {
      const { options, words } = readOptions(args, ['data-dir']);
      return setFaults(words[0], options['data-dir'] ?? '.local', print);
    }
    case 'calendar:check':
      return checkUpcoming();
    default:
      throw new CommandError(`there is no command ${JSON.stringify(name)}`);
  }
}

async function onTarget(
  args: readonly string[],
  known: readonly string[],
  act: (target: Target, options: Options) => Promise<void>,
): Promise<void> {
  const { options } = readOptions(args, [...known, 'target', 'data-dir']);
  const target = await openTarget(options['target'] ?? 'local', options['data-dir'] ?? '.local');
  await act(target, options);
}

async function checkUpcoming(): Promise<void> {
  const { MASSIVE_API_KEY: apiKey = '', MASSIVE_BASE_URL: baseUrl } = process.env;
  if (apiKey === '') {
    throw new CommandError('set MASSIVE_API_KEY: the coming closures are asked of the upstream');
  }
  const client = createMassiveClient({ apiKey, ...(baseUrl !== undefined && { baseUrl }) });
  try {
    await checkCalendar(client, print);
  } finally {
    client.close();
  }
}
