import { parseArgs } from 'node:util';

/** How the load is put on. */
export interface LoadOptions {
  /** Of each work at each concurrency, for the API and for the bare handler each. */
  readonly seconds: number;
  readonly mixedSeconds: number;
  /** How many requests are under way at once. */
  readonly concurrency: readonly number[];
}

/** Thrown by {@link parseLoadOptions}; `message` names the option, its value and what was expected. */
export class InvalidLoadOptions extends Error {
  override readonly name = 'InvalidLoadOptions';
}

const MOST_SECONDS = 3_600;
const MOST_AT_ONCE = 256;

/**
 * Reads `--seconds N --mixed-seconds N --concurrency A,B,C`; `help` when it asks for
 * that. Throws {@link InvalidLoadOptions}.
 */
export function parseLoadOptions(argv: readonly string[]): LoadOptions | 'help' {
  if (argv.some((argument) => argument === '--help' || argument === '-h')) return 'help';
  const {
    seconds = '5',
    'mixed-seconds': mixedSeconds = '60',
    concurrency = '1,8,64',
  } = values(argv);
  return {
    seconds: whole('seconds', seconds, 'seconds', MOST_SECONDS),
    mixedSeconds: whole('mixed-seconds', mixedSeconds, 'seconds', MOST_SECONDS),
    concurrency: concurrency
      .split(',')
      .map((one) => whole('concurrency', one.trim(), 'requests at once', MOST_AT_ONCE)),
  };
}

function values(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { seconds: text, 'mixed-seconds': text, concurrency: text },
    }).values;
  } catch (error) {
    if (!isRefused(error)) throw error;
    throw new InvalidLoadOptions(
      `${error.message}; known: --seconds, --mixed-seconds, --concurrency, --help`,
    );
  }
}

function whole(name: string, text: string, what: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new InvalidLoadOptions(
    `--${name} is ${JSON.stringify(text)}: expected ${what}, a whole number from 1 to ${most}`,
  );
}

function isRefused(error: unknown): error is Error {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
