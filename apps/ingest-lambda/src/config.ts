import {
  type PublicationSchedule,
  type Ticker,
  parsePublicationSchedule,
  parseWatchlist,
} from '@tre/movers-domain';

/** What the stage tells the function. */
export interface IngestConfig {
  readonly tableName: string;
  readonly watchlist: readonly Ticker[];
  readonly schedule: PublicationSchedule;
  readonly secretArn: string;
  /** The plan's limit; null where there is none. */
  readonly requestsPerMinute: number | null;
  readonly holdBeyondPercent: number;
  /** Undefined for the vendor's own address. */
  readonly baseUrl: string | undefined;
}

/** Thrown where the environment lacks or garbles a variable; `message` names it. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the function's environment once, at the start. */
export function parseConfig(environment: Environment): IngestConfig {
  return {
    tableName: required(environment, 'TABLE_NAME'),
    watchlist: parseWatchlist(required(environment, 'WATCHLIST')),
    schedule: parsePublicationSchedule(required(environment, 'PUBLICATION_SCHEDULE')),
    secretArn: required(environment, 'MASSIVE_SECRET_ARN'),
    requestsPerMinute:
      environment['REQUESTS_PER_MINUTE'] === ''
        ? null
        : positiveNumber(environment, 'REQUESTS_PER_MINUTE'),
    holdBeyondPercent: positiveNumber(environment, 'HOLD_BEYOND_PERCENT'),
    baseUrl: environment['MASSIVE_BASE_URL'],
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new InvalidConfig(`${name} is not set`);
  return value;
}

function positiveNumber(environment: Environment, name: string): number {
  const text = required(environment, name);
  const value = Number(text);
  if (!(Number.isFinite(value) && value > 0)) {
    throw new InvalidConfig(`${name} is ${JSON.stringify(text)}: expected a number above 0`);
  }
  return value;
}
