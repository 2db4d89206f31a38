import { createMassiveClient } from '@tre/massive-client';
import { exportRecords } from './archive/export-records';
import { importRecords } from './archive/import-records';
import { openTable } from './archive/open-table';
import { type RecordTable } from './archive/record-table';
import { type AwsPlace } from './aws/aws-clients';
import { backfill } from './backfill';
import { checkCalendar } from './check-calendar';
import { CommandError } from './command-error';
import { commandHelp, isCommandName, readCommandLine } from './command-syntax';
import { deploy } from './deploy/deploy';
import { destroy } from './deploy/destroy';
import { deployWorld } from './deploy/deploy-world';
import { setKey } from './deploy/set-key';
import { upload } from './deploy/upload-dashboard';
import { gaps } from './gaps';
import { ingest } from './ingest';
import { openTarget } from './open-target';
import { type CommandLine, type Options, requiredOption } from './options';
import { setFaults } from './set-faults';
import { type Target } from './target';

type Environment = Readonly<Record<string, string | undefined>>;

const print = (line: string) => console.log(line);

/** Runs the command of a name, or says how to; rejects with a `CommandError` where there is none. */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Environment,
): Promise<void> {
  if (!isCommandName(name)) throw new CommandError(`there is no command ${JSON.stringify(name)}`);
  const line = readCommandLine(name, args);
  if (line === 'help') return print(commandHelp(name));
  const { options, flags, words } = line;
  switch (name) {
    case 'backfill':
      return backfill(await targetOf(options, env), options, print);
    case 'gaps':
      return gaps(await targetOf(options, env), options, print);
    case 'ingest':
      return ingest(await targetOf(options, env), options, print);
    case 'deploy':
      return deploy(orderOf(line), await deployWorld(placeOf(options, env), env));
    case 'key':
      return setKey(stageOf(options), await deployWorld(placeOf(options, env), env));
    case 'upload':
      return upload(stageOf(options), await deployWorld(placeOf(options, env), env));
    case 'destroy':
      return destroy(orderOf(line), await deployWorld(placeOf(options, env), env));
    case 'export': {
      const file = fileOf(options);
      return exportRecords(await tableOf(options, env), file, print);
    }
    case 'import': {
      const ofTarget = options['target'] === undefined || options['target'] === 'local';
      const sources = ofTarget ? 'ofTable' : 'massive';
      const order = {
        file: fileOf(options),
        sources: flags.has('any-source') ? 'any' : sources,
      } as const;
      return importRecords(await tableOf(options, env), order, print);
    }
    case 'faults':
      return setFaults(words[0], options['data-dir'] ?? '.local', print);
    case 'calendar:check':
      return checkUpcoming(env);
  }
}

async function targetOf(options: Options, env: Environment): Promise<Target> {
  const { target = 'local', 'data-dir': dataDirectory = '.local' } = options;
  return openTarget(target, dataDirectory, placeOf(options, env));
}

async function tableOf(options: Options, env: Environment): Promise<RecordTable> {
  const { target = 'local', 'data-dir': dataDirectory = '.local', table } = options;
  return openTable({ target, dataDirectory, table }, placeOf(options, env));
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
