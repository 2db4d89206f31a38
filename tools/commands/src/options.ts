import { parseArgs } from 'node:util';
import { type TradingDate, parseTradingDate } from '@tre/movers-domain';
import { CommandError } from './command-error';

/** The values of a command's options; every option takes a text. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Reads `--name value` pairs and up to one word; refuses what the command does not know. */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
): { readonly options: Options; readonly words: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])),
      allowPositionals: true,
    });
    return { options: values, words: positionals };
  } catch (error) {
    if (!isParseArgsError(error)) throw error;
    throw new CommandError(
      `${error.message}; known: ${known.map((name) => `--${name}`).join(', ')}`,
    );
  }
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

function isParseArgsError(error: unknown): error is Error {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
