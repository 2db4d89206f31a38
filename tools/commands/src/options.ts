import { parseArgs } from 'node:util';
import { type TradingDate, parseTradingDate } from '@tre/movers-domain';
import { CommandError } from './command-error';

/** The values of a command's options; every option takes a text. */
export type Options = Readonly<Record<string, string | undefined>>;

/** What a command line says. */
export interface CommandLine {
  readonly options: Options;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** Reads `--name value` pairs, flags and words; refuses what the command does not know. */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
  knownFlags: readonly string[] = [],
): CommandLine {
  const type = (of: 'string' | 'boolean') => (name: string) => [name, { type: of }] as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries([
        ...known.map(type('string')),
        ...knownFlags.map(type('boolean')),
      ]),
      allowPositionals: true,
    });
    const given = Object.entries(values);
    return {
      options: Object.fromEntries(
        given.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      ),
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
      words: positionals,
    };
  } catch (error) {
    if (!isParseArgsError(error)) throw error;
    const names = [...known, ...knownFlags, 'help'].map((name) => `--${name}`);
    throw new CommandError(`${firstSentence(error.message)}; known: ${names.join(', ')}`);
  }
}

/** An option that must be given. */
export function requiredOption(options: Options, name: string, what: string): string {
  const value = options[name];
  if (value === undefined) {
    throw new CommandError(`--${name} is missing: expected --${name} ${what}`);
  }
  return value;
}

/** A date option that must be given. */
export function requiredDate(options: Options, name: string): TradingDate {
  const date = dateOption(options, name);
  if (date === undefined) {
    throw new CommandError(`--${name} is missing: expected --${name} YYYY-MM-DD`);
  }
  return date;
}

/** A date option, if it is given. */
export function dateOption(options: Options, name: string): TradingDate | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  try {
    return parseTradingDate(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandError(`--${name}: ${error.message}`);
  }
}

/** Node goes on about positional arguments, which no command of ours takes with a dash. */
function firstSentence(message: string): string {
  return message.split(/\.\s/, 1)[0] ?? message;
}

function isParseArgsError(error: unknown): error is Error {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
