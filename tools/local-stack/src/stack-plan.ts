import {
  type BackfillPart,
  type PublicationSchedule,
  type Ticker,
  type TradingDate,
  lastDueDate,
  lastDueSessions,
  newYorkDate,
  parsePublicationSchedule,
  parseWatchlist,
  planBackfill,
  previousSession,
} from '@tre/movers-domain';
import { backfillSpan } from './backfill/backfill-span';
import { type Clock, clockAsOf, createClock } from './clock/clock';
import { type StackOptions } from './options/stack-options';
import { type DeployedApp, type DeployedFunction } from './template/deployed-app';
import { UnsupportedTemplate } from './template/unsupported-template';
import { chooseUpstream, judgeable, type UpstreamChoice } from './upstream/choose-upstream';

/** Everything about a start that is decided before anything runs. */
export interface StackPlan {
  /** The functions with the environment that they get here. */
  readonly functions: readonly DeployedFunction[];
  /** The target of the schedules. */
  readonly ingest: DeployedFunction;
  readonly watchlist: readonly Ticker[];
  readonly schedule: PublicationSchedule;
  readonly upstream: UpstreamChoice;
  readonly clock: Clock;
  readonly latestDue: TradingDate;
  readonly backfill: readonly BackfillPart[];
  readonly historyYears: number | null;
}

/** What of this process's surroundings a plan depends on. */
export interface PlanSurroundings {
  /** MASSIVE_API_KEY; undefined where there is none. */
  readonly massiveKey: string | undefined;
  readonly realNow: () => number;
}

/** The free plan's history. */
const HISTORY_YEARS = 2;

/** Brings the template and the options together. */
export function planStack(
  app: DeployedApp,
  options: StackOptions,
  { massiveKey, realNow }: PlanSurroundings,
): StackPlan {
  const deployedIngest = ingestOf(app);
  const watchlist = options.watchlist ?? parseWatchlist(deployedIngest.environment['WATCHLIST']);
  const schedule = parsePublicationSchedule(deployedIngest.environment['PUBLICATION_SCHEDULE']);
  const upstream = chooseUpstream({ prices: options.prices, watchlist, massiveKey });
  const { first, last } = judgeable(upstream);
  const asOf = options.asOf ?? last ?? undefined;
  const clock = asOf === undefined ? createClock(0, realNow) : clockAsOf(asOf, realNow);

  const functions = app.functions.map((one) => ({
    ...one,
    environment: overridden(one.environment, watchlist, upstream),
  }));
  const ingest = functions.find(({ id }) => id === deployedIngest.id) ?? deployedIngest;
  const at = clock.now();
  const span = backfillSpan({ sessions: options.sessions, at, schedule, first, last });
  const limit = ingest.environment['REQUESTS_PER_MINUTE'] ?? '';
  return {
    functions,
    ingest,
    watchlist,
    schedule,
    upstream,
    clock,
    latestDue: lastDueSessions(1, at, schedule)[0] ?? lastDueDate(at, schedule),
    backfill:
      span === undefined
        ? []
        : planBackfill({
            ...span,
            latestCompleted: span.to,
            watchlistSize: watchlist.length,
            requestsPerMinute: limit === '' ? null : Number(limit),
          }),
    historyYears: span !== undefined && reachesPastHistory(span.from, at) ? null : HISTORY_YEARS,
  };
}

function ingestOf({ schedules, functions }: DeployedApp): DeployedFunction {
  const targets = new Set(schedules.map(({ functionArn }) => functionArn));
  const [ingest, ...others] = functions.filter(({ arn }) => targets.has(arn));
  if (ingest !== undefined && others.length === 0 && targets.size === 1) return ingest;
  throw new UnsupportedTemplate('the schedules', 'expected all of them to have one function');
}

/**
 * The template's environment but for two variables: the watchlist that was asked for, and no request limit where the
 * upstream is a stand-in.
 */
function overridden(
  environment: Readonly<Record<string, string>>,
  watchlist: readonly Ticker[],
  { source }: UpstreamChoice,
): Readonly<Record<string, string>> {
  return {
    ...environment,
    ...('WATCHLIST' in environment && { WATCHLIST: watchlist.join(',') }),
    ...('REQUESTS_PER_MINUTE' in environment &&
      source !== 'massive' && { REQUESTS_PER_MINUTE: '' }),
  };
}

/** Whoever asks for more sessions than the plan's history holds is meant to get them. */
function reachesPastHistory(from: TradingDate, at: Date): boolean {
  const today = newYorkDate(at);
  const oldest = `${Number(today.slice(0, 4)) - HISTORY_YEARS}${today.slice(4)}`;
  return previousSession(from) <= oldest;
}
