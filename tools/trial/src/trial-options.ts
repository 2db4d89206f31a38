import { parseArgs } from 'node:util';
import { type BreakageName, breakages } from './broken-build';

/** How a trial is run. */
export interface TrialOptions {
  readonly seed: number;
  readonly nights: number;
  /** The rule that is broken on purpose; undefined for the product as it is. */
  readonly broken: BreakageName | undefined;
}

/** Thrown by {@link parseTrialOptions}; `message` names the option, its value and what was expected. */
export class InvalidTrialOptions extends Error {
  override readonly name = 'InvalidTrialOptions';
}

const A_YEAR = 365;
/** As many as the made-up prices have. */
const MOST_NIGHTS = 650;

/** Reads `--seed N --nights N --break RULE`; `help` when it asks for that. Throws {@link InvalidTrialOptions}. */
export function parseTrialOptions(argv: readonly string[]): TrialOptions | 'help' {
  if (argv.some((argument) => argument === '--help' || argument === '-h')) return 'help';
  const { seed = '1', nights = String(A_YEAR), break: broken } = values(argv);
  if (broken !== undefined && !isBreakage(broken)) {
    throw new InvalidTrialOptions(
      `--break is ${broken}: expected ${Object.keys(breakages).join(', ')}`,
    );
  }
  return {
    seed: whole('seed', seed, 2 ** 31),
    nights: whole('nights', nights, MOST_NIGHTS),
    broken,
  };
}

function values(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...argv], options: { seed: text, nights: text, break: text } })
      .values;
  } catch (error) {
    if (!isRefused(error)) throw error;
    throw new InvalidTrialOptions(`${error.message}; known: --seed, --nights, --break, --help`);
  }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new InvalidTrialOptions(`--${name} is ${text}: expected a whole number from 1 to ${most}`);
}

function isBreakage(name: string): name is BreakageName {
  return Object.hasOwn(breakages, name);
}

function isRefused(error: unknown): error is Error {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
