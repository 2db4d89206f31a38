import { createMassiveClient } from '@tre/massive-client';
import { exportRecords } from './archive/export-records';
import { importRecords } from './archive/import-records';
import { openTable } from './archive/open-table';
import { type RecordTable } from './archive/record-table';
import { type AwsPlace } from './aws/aws-clients';
import { backfill } from './backfill';
import { checkCalendar } from './check-calendar';
import { CommandError } from './command-error';
import { deploy } from './deploy/deploy';
import { destroy } from './deploy/destroy';
import { deployWorld } from './deploy/deploy-world';
import { setKey } from './deploy/set-key';
import { upload } from './deploy/upload-dashboard';
import { gaps } from './gaps';
import { ingest } from './ingest';
import { openTarget } from './open-target';
import { type CommandLine, type Options, readOptions, requiredOption } from './options';
import { setFaults } from './set-faults';
import { type Target } from './target';

type Environment = Readonly<Record<string, string | undefined>>;

const print = (line: string) => console.log(line);

/** Runs the command of a name; rejects with a `CommandError` where there is none. */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Environment,
): Promise<void> {
  switch (name) {
    case 'backfill':
      return onTarget(args, env, ['from', 'to'], (target, options) =>
        backfill(target, options, print),
      );
    case 'gaps':
      return onTarget(args, env, ['from', 'to'], (target, options) => gaps(target, options, print));
    case 'ingest':
      return onTarget(args, env, ['at'], (target, options) => ingest(target, options, print));
    case 'deploy': {
      const line = readOptions(args, STAGE_OPTIONS, ['yes']);
      return deploy(orderOf(line), await deployWorld(placeOf(line.options, env), env));
    }
    case 'key': {
      const { options } = readOptions(args, STAGE_OPTIONS);
      return setKey(stageOf(options), await deployWorld(placeOf(options, env), env));
    }
    case 'upload': {
      const { options } = readOptions(args, STAGE_OPTIONS);
      return upload(stageOf(options), await deployWorld(placeOf(options, env), env));
    }
    case 'destroy': {
      const line = readOptions(args, STAGE_OPTIONS, ['yes']);
      return destroy(orderOf(line), await deployWorld(placeOf(line.options, env), env));
    }
    case 'export':
      return onTable(args, env, [], (table, { options }) =>
        exportRecords(table, fileOf(options), print),
      );
    case 'import':
      return onTable(args, env, ['any-source'], (table, { options, flags }) => {
        const ofTarget = options['target'] === undefined || options['target'] === 'local';
        const sources = ofTarget ? 'ofTable' : 'massive';
        const order = {
          file: fileOf(options),
          sources: flags.has('any-source') ? 'any' : sources,
        } as const;
        return importRecords(table, order, print);
      });
    case 'faults': {
      const { options, words } = readOptions(args, ['data-dir']);
      return setFaults(words[0], options['data-dir'] ?? '.local', print);
    }
    case 'calendar:check':
      return checkUpcoming(env);
    default:
      throw new CommandError(`there is no command ${JSON.stringify(name)}`);
  }
}

const PLACE_OPTIONS = ['profile', 'region'];
const STAGE_OPTIONS = ['stage', ...PLACE_OPTIONS];

async function onTarget(
  args: readonly string[],
  env: Environment,
  known: readonly string[],
  act: (target: Target, options: Options) => Promise<void>,
): Promise<void> {
  const { options } = readOptions(args, [...known, 'target', 'data-dir', ...PLACE_OPTIONS]);
  const { target: name = 'local', 'data-dir': dataDirectory = '.local' } = options;
  await act(await openTarget(name, dataDirectory, placeOf(options, env)), options);
}

async function onTable(
  args: readonly string[],
  env: Environment,
  flags: readonly string[],
  act: (table: RecordTable, line: CommandLine) => Promise<void>,
): Promise<void> {
  const line = readOptions(args, ['file', 'table', 'target', 'data-dir', ...PLACE_OPTIONS], flags);
  const { target = 'local', 'data-dir': dataDirectory = '.local', table } = line.options;
  fileOf(line.options);
  const choice = { target, dataDirectory, table };
  await act(await openTable(choice, placeOf(line.options, env)), line);
}

function fileOf(options: Options): string {
  return requiredOption(options, 'file', 'FILE.jsonl');
}

function placeOf({ profile, region }: Options, env: Environment): AwsPlace {
  return { profile, region: region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] };
}

function stageOf(options: Options): string {
  return requiredOption(options, 'stage', 'NAME, such as prod');
}

function orderOf({ options, flags }: CommandLine) {
  return { stage: stageOf(options), approval: flags.has('yes') ? 'given' : 'asked' } as const;
}

async function checkUpcoming(env: Environment): Promise<void> {
  const { MASSIVE_API_KEY: apiKey = '', MASSIVE_BASE_URL: baseUrl } = env;
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
