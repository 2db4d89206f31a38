import { parseArgs } from 'node:util';
import {
  CALENDAR_START,
  type Ticker,
  type TradingDate,
  parseTradingDate,
  parseWatchlist,
} from '@tre/movers-domain';
import { type FaultName, parseFaultName } from '@tre/massive-simulator';
import usualPorts from './usual-ports.json';

/** What `npm start` is asked for. */
export interface StackOptions {
  /** A file of real bars; undefined for simulated ones, or the real upstream's. */
  readonly prices: string | undefined;
  /** The clock starts on the day after; undefined for the file's last date, or the real clock. */
  readonly asOf: TradingDate | undefined;
  readonly sessions: number;
  /** Undefined for the template's. */
  readonly watchlist: readonly Ticker[] | undefined;
  /** 0 for any free one. */
  readonly port: number;
  readonly apiPort: number;
  readonly dataDirectory: string;
  readonly start: 'keep' | 'fresh';
  readonly faults: FaultName;
}

/** Thrown for a command line that cannot be read; `message` names option, value and expectation. */
export class InvalidOption extends Error {
  override readonly name = 'InvalidOption';
}

const declared = {
  prices: { type: 'string' },
  'as-of': { type: 'string' },
  sessions: { type: 'string' },
  watchlist: { type: 'string' },
  port: { type: 'string' },
  'api-port': { type: 'string' },
  'data-dir': { type: 'string' },
  fresh: { type: 'boolean' },
  faults: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof declared;

const DEFAULTS = { sessions: '260', ...usualPorts, 'data-dir': '.local' };
const HIGHEST_PORT = 65_535;

/** Reads the command line; `help` when it asks for that. Throws {@link InvalidOption}. */
export function parseStackOptions(argv: readonly string[]): StackOptions | 'help' {
  const given = givenOptions(argv);
  if (given.has('help')) return 'help';
  const text = (name: keyof typeof DEFAULTS) => given.get(name) ?? DEFAULTS[name];
  const optional = <T>(name: OptionName, parse: (text: string) => T): T | undefined => {
    const value = given.get(name);
    return value === undefined ? undefined : parsed(name, value, parse);
  };
  const port = parsed('port', text('port'), parsePort);
  const apiPort = parsed('api-port', text('api-port'), parsePort);
  if (port === apiPort && port !== 0) {
    throw new InvalidOption(`--port and --api-port are both ${port}: expected two different ports`);
  }
  return {
    prices: optional('prices', parseFile),
    asOf: optional('as-of', parseAsOf),
    sessions: parsed('sessions', text('sessions'), parseCount),
    watchlist: optional('watchlist', parseWatchlist),
    port,
    apiPort,
    dataDirectory: parsed('data-dir', text('data-dir'), parseFile),
    start: given.has('fresh') ? 'fresh' : 'keep',
    faults: optional('faults', parseFaultName) ?? 'none',
  };
}

/** Every option that is there with its value, flags with an empty one. */
function givenOptions(argv: readonly string[]): ReadonlyMap<OptionName, string> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: declared,
    strict: false,
    tokens: true,
  });
  const given = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new InvalidOption(
        `${JSON.stringify(token.value)} is not an option: expected --NAME VALUE, and npm's own -- in front of the first: npm start -- --port 8080`,
      );
    }
    const { name, rawName, value } = token;
    if (!isDeclared(name)) {
      throw new InvalidOption(`${rawName} is not an option: expected ${namesOfAll}`);
    }
    const isFlag = declared[name].type === 'boolean';
    if (isFlag && value !== undefined) {
      throw new InvalidOption(`${rawName} is ${JSON.stringify(value)}: expected no value`);
    }
    if (!isFlag && (value === undefined || isDeclared(afterDashes(value)))) {
      throw new InvalidOption(`${rawName} has no value: expected one after it`);
    }
    given.set(name, value ?? '');
  }
  return given;
}

const namesOfAll = Object.keys(declared)
  .map((name) => `--${name}`)
  .join(', ');

function isDeclared(name: string): name is OptionName {
  return Object.hasOwn(declared, name);
}

/** The name in `--name`, nothing for any other text. */
function afterDashes(text: string): string {
  return text.startsWith('--') ? text.slice(2) : '';
}

function parsed<T>(name: OptionName, value: string, parse: (text: string) => T): T {
  try {
    return parse(value);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InvalidOption(`--${name} is ${JSON.stringify(value)}: ${error.message}`, {
      cause: error,
    });
  }
}

function parseFile(text: string): string {
  if (text.trim() === '') throw new RangeError('expected a path');
  return text;
}

function parseAsOf(text: string): TradingDate {
  const date = parseTradingDate(text);
  if (date >= CALENDAR_START) return date;
  throw new RangeError(`expected a date from ${CALENDAR_START} on, where the upstream begins`);
}

function parseCount(text: string): number {
  return wholeNumber(text, Number.MAX_SAFE_INTEGER, 'expected how many sessions, 0 or more');
}

function parsePort(text: string): number {
  return wholeNumber(
    text,
    HIGHEST_PORT,
    `expected a port from 0 (any free one) to ${HIGHEST_PORT}`,
  );
}

function wholeNumber(text: string, most: number, expectation: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new RangeError(expectation);
}
