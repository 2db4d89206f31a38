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
}

/** Thrown where the environment lacks or garbles a variable; `message` names it. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

/** Reads the function's environment once, at the start. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ApiConfig {
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
  };
}

function required(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new InvalidConfig(`${name} is not set`);
  return value;
}
