import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  defaultWatchlist,
  parsePublicationSchedule,
  parseWatchlist,
  type PublicationSchedule,
  type Ticker,
} from '@tre/movers-domain';

/** How many requests the gateway lets through. */
export interface Throttling {
  readonly requestsPerSecond: number;
  /** How many may come at once on top. */
  readonly burst: number;
}

/** One deployment of the product, complete and checked. */
export interface Stage {
  readonly name: string;
  readonly watchlist: readonly Ticker[];
  readonly publicationSchedule: PublicationSchedule;
  /** What the upstream's plan allows; null for no limit. */
  readonly requestsPerMinute: number | null;
  /** A change beyond this many percent waits for a second report. */
  readonly holdBeyondPercent: number;
  readonly throttling: Throttling;
  readonly logRetention: RetentionDays;
  /** Who hears of alarms; undefined for nobody. */
  readonly alarmMail: string | undefined;
  /** Whether answers carry the upstream's prices and volumes. */
  readonly publicBars: boolean;
}

/** What a deployment may choose. */
export interface StageChoices {
  /** Part of the stacks' names: `prod` gives `TreStocks-prod-Data`. */
  readonly name: string;
  /** Tickers parted by commas. @default the seven of `defaultWatchlist` */
  readonly watchlist?: string;
  /** `nextDay` for Massive's free plan, `sameDay` for a paid one. @default 'nextDay' */
  readonly publicationSchedule?: string;
  /** @default 5, the free plan's */
  readonly requestsPerMinute?: number | null;
  /** @default 40 */
  readonly holdBeyondPercent?: number;
  /** @default 20 requests a second, 40 at once */
  readonly throttling?: Throttling;
  /** In days, one of the lengths that CloudWatch knows. @default 30 */
  readonly logRetentionDays?: number;
  /** @default nobody */
  readonly alarmMail?: string;
  /** Set to false where the upstream's plan forbids showing its prices. @default true */
  readonly publicBars?: boolean;
}

/** Thrown by {@link parseStages}; `message` names the stage, the field, the value and the remedy. */
export class InvalidStage extends Error {
  override readonly name = 'InvalidStage';
}

/** Reads the stages of the app; throws {@link InvalidStage}. */
export function parseStages(choices: readonly StageChoices[]): readonly Stage[] {
  const stages = choices.map(parseStage);
  const names = stages.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new InvalidStage(`stage ${repeated}: name is taken twice; give each stage its own`);
  }
  return stages;
}

function parseStage(choices: StageChoices): Stage {
  const { name, requestsPerMinute = 5, holdBeyondPercent = 40, alarmMail } = choices;
  const { throttling = { requestsPerSecond: 20, burst: 40 }, logRetentionDays = 30 } = choices;
  const watchlist = choices.watchlist ?? defaultWatchlist.map(({ symbol }) => symbol).join(',');
  const publicationSchedule = choices.publicationSchedule ?? 'nextDay';
  const logRetention = retentions.find((days) => days === logRetentionDays);

  function refuse(field: keyof StageChoices, value: unknown, remedy: string, cause?: unknown) {
    const shown = typeof value === 'number' ? value.toString() : JSON.stringify(value);
    return new InvalidStage(
      `stage ${name}: ${field} is ${shown}; ${remedy}`,
      cause === undefined ? undefined : { cause },
    );
  }
  function parsed<T>(field: keyof StageChoices, text: string, parse: (text: string) => T): T {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw refuse(field, text, error.message, error);
    }
  }

  if (!STAGE_NAME.test(name)) {
    throw refuse('name', name, 'give 1 to 12 lower-case letters or digits, a letter first');
  }
  if (requestsPerMinute !== null && !isCount(requestsPerMinute)) {
    throw refuse(
      'requestsPerMinute',
      requestsPerMinute,
      'give a whole number from 1 on, or null for no limit',
    );
  }
  if (!(Number.isFinite(holdBeyondPercent) && holdBeyondPercent > 0)) {
    throw refuse('holdBeyondPercent', holdBeyondPercent, 'give a percentage above 0, such as 40');
  }
  if (!isCount(throttling.requestsPerSecond) || !isCount(throttling.burst)) {
    throw refuse(
      'throttling',
      throttling,
      'give requestsPerSecond and burst as whole numbers from 1 on',
    );
  }
  if (logRetention === undefined) {
    throw refuse('logRetentionDays', logRetentionDays, `give one of ${retentions.join(', ')}`);
  }
  if (alarmMail !== undefined && !MAIL.test(alarmMail)) {
    throw refuse('alarmMail', alarmMail, 'give a mail address, or leave it out');
  }
  return {
    name,
    watchlist: parsed('watchlist', watchlist, parseWatchlist),
    publicationSchedule: parsed(
      'publicationSchedule',
      publicationSchedule,
      parsePublicationSchedule,
    ),
    requestsPerMinute,
    holdBeyondPercent,
    throttling,
    logRetention,
    alarmMail,
    publicBars: choices.publicBars ?? true,
  };
}

const STAGE_NAME = /^[a-z][a-z0-9]{0,11}$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const retentions = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number' && days !== RetentionDays.INFINITE,
);

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
