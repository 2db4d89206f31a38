import {
  type PublicationSchedule,
  companyName,
  parsePublicationSchedule,
  parseWatchlist,
} from '@tre/movers-domain';
import { type WatchedCompany } from './use-cases/published-data';

/** What the stage tells the function. */
export interface ApiConfig {
  readonly tableName: string;
  readonly watchlist: readonly WatchedCompany[];
  readonly schedule: PublicationSchedule;
  readonly bars: 'show' | 'hide';
  readonly holdBeyondPercent: number;
}

/** Thrown where the environment lacks or garbles a variable; `message` names it. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the function's environment once, at the start. */
export function parseConfig(environment: Environment): ApiConfig {
  const publicBars = required(environment, 'PUBLIC_BARS');
  if (publicBars !== 'true' && publicBars !== 'false') {
    throw new InvalidConfig(`PUBLIC_BARS is ${JSON.stringify(publicBars)}: expected true or false`);
  }
  return {
    tableName: required(environment, 'TABLE_NAME'),
    watchlist: parseWatchlist(required(environment, 'WATCHLIST')).map((symbol) => ({
      symbol,
      name: companyName(symbol),
    })),
    schedule: parsePublicationSchedule(required(environment, 'PUBLICATION_SCHEDULE')),
    bars: publicBars === 'true' ? 'show' : 'hide',
    holdBeyondPercent: positiveNumber(environment, 'HOLD_BEYOND_PERCENT'),
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
