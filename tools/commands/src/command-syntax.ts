import { faultNames } from '@tre/massive-simulator';
import { type CommandLine, readOptions } from './options';

/** What a command does and takes. */
interface CommandSyntax {
  readonly does: string;
  /** What stands before the options; undefined for nothing. */
  readonly words?: string;
  /** By name and value, as `from DATE`, or by name alone for a flag: what it means, its default in brackets. */
  readonly options: Readonly<Record<string, string>>;
}

const place = {
  'profile NAME': 'a profile of the AWS command line (credentials of the environment)',
  'region NAME': "where the stage lives (AWS_REGION, or the profile's)",
};
const local = {
  'data-dir DIR': 'of the local stack (.local)',
};
const target = {
  'target NAME': 'a deployed stage, or local for a running npm start (local)',
  ...local,
  ...place,
};
const stage = { 'stage NAME': 'a stage of apps/infra/src/stages.ts, such as prod', ...place };
const yes = { yes: 'asks nothing' };
const archive = {
  'file FILE': 'where the records are, one a line',
  'table NAME': "another table than the target's own",
  ...target,
};

const commands = {
  deploy: { does: 'Deploys a stage to AWS, or updates it.', options: { ...stage, ...yes } },
  key: { does: "Sets the upstream's key of a deployed stage, and back-fills.", options: stage },
  upload: { does: 'Uploads the built dashboard of a deployed stage.', options: stage },
  destroy: {
    does: 'Says what of a stage goes and what stays, and removes it.',
    options: { ...stage, ...yes },
  },
  ingest: {
    does: 'Fires the schedule once and prints what it did.',
    options: {
      'at INSTANT': "as of when, such as 2026-02-26T05:30:00Z (the deployment's now)",
      ...target,
    },
  },
  backfill: {
    does: 'Fills the sessions of a span.',
    options: {
      'from DATE': 'the first date, YYYY-MM-DD',
      'to DATE': 'the last date, YYYY-MM-DD',
      ...target,
    },
  },
  gaps: {
    does: 'Lists due sessions without a final record.',
    options: {
      'from DATE': 'the first date, YYYY-MM-DD (that of the first record)',
      'to DATE': 'the last date, YYYY-MM-DD (the last due session)',
      ...target,
    },
  },
  export: { does: 'Writes all records into a file.', options: archive },
  import: {
    does: 'Restores records out of a file; never replaces a better one.',
    options: {
      ...archive,
      'any-source': 'takes records of another source too, such as simulated ones',
    },
  },
  faults: {
    does: "Changes what is wrong with a local stack's upstream.",
    words: faultNames.join('|'),
    options: local,
  },
  'calendar:check': {
    does: "Holds the calendar against the upstream's coming closures; asks with MASSIVE_API_KEY.",
    options: {},
  },
} as const satisfies Readonly<Record<string, CommandSyntax>>;

/** A command that there is. */
export type CommandName = keyof typeof commands;

/** Whether there is a command of the name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** Reads what stands behind a command; `help` when it asks for that. Throws a `CommandError`. */
export function readCommandLine(name: CommandName, args: readonly string[]): CommandLine | 'help' {
  if (args.some((argument) => argument === '--help' || argument === '-h')) return 'help';
  const taken = Object.keys(commands[name].options);
  return readOptions(
    args,
    taken.filter((option) => !isFlag(option)).map(nameOf),
    taken.filter(isFlag),
  );
}

/** What `npm run NAME -- --help` prints. */
export function commandHelp(name: CommandName): string {
  const { does, words, options }: CommandSyntax = commands[name];
  const rows = Object.entries({ ...options, help: 'this text' });
  const width = Math.max(...rows.map(([option]) => option.length));
  return [
    `npm run ${name} -- ${words === undefined ? '' : `${words} `}[options]`,
    '',
    does,
    '',
    ...rows.map(([option, meaning]) => `  --${option.padEnd(width)}  ${meaning}`),
  ].join('\n');
}

function isFlag(option: string): boolean {
  return nameOf(option) === option;
}

function nameOf(option: string): string {
  return option.split(' ', 1)[0] ?? option;
}
