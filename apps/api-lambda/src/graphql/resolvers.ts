import { GraphQLError } from 'graphql';
import {
  type Basis,
  type Direction,
  type SessionRecord,
  type TradingDate,
  lastDueSessions,
} from '@tre/movers-domain';
import { dataStatus } from '../use-cases/data-status';
import { type Day, dayOf } from '../use-cases/day';
import { type DayWindow } from '../use-cases/last-movers';
import { publicRecord } from '../use-cases/public-record';
import { type PublishedData } from '../use-cases/published-data';
import { coveredRange, rangedWinners } from '../use-cases/winners-between';
import { enumValues } from './enums';
import { DateScalar, DateTimeScalar, TickerScalar } from './scalars';
import { type SessionLoader } from './session-loader';

/** What a resolver knows of the request. */
export interface GraphqlContext {
  readonly data: PublishedData;
  readonly loader: SessionLoader;
}

interface Choice {
  readonly basis: Basis;
  readonly direction: Direction;
}

const MAX_LATEST_SESSIONS = 366;

/** Each resolver calls a use case and shapes nothing but names. */
export const resolvers = {
  ...enumValues,
  Date: DateScalar,
  Ticker: TickerScalar,
  DateTime: DateTimeScalar,
  Query: {
    day: (_: unknown, { date }: { date: TradingDate }, { data, loader }: GraphqlContext) =>
      dayOf(data, date, loader.record),
    latestSession: async (_: unknown, __: unknown, { loader }: GraphqlContext) => {
      const date = await loader.latest();
      return date === null ? null : ((await loader.record(date)) ?? null);
    },
    winners: (_: unknown, { from, to, ...choice }: DayWindow & Choice, context: GraphqlContext) => {
      if (from > to) throw badInput(`from ${from} lies after to ${to}`);
      return winnersIn({ from, to }, choice, context);
    },
    latestWinners: (
      _: unknown,
      { sessions, ...choice }: Choice & { sessions: number },
      context: GraphqlContext,
    ) => {
      if (sessions < 1 || sessions > MAX_LATEST_SESSIONS) {
        throw badInput(`sessions is ${sessions}: expected 1 to ${MAX_LATEST_SESSIONS}`);
      }
      const due = lastDueSessions(sessions, context.data.now(), context.data.schedule);
      const [from, to] = [due.at(0), due.at(-1)];
      return from === undefined || to === undefined ? [] : winnersIn({ from, to }, choice, context);
    },
    dataStatus: async (_: unknown, __: unknown, { data, loader }: GraphqlContext) => ({
      ...dataStatus(data, await loader.recent(), await loader.latest()),
      schedule: data.schedule,
    }),
    watchlist: (_: unknown, __: unknown, { data }: GraphqlContext) => data.watchlist,
  },
  Day: {
    holiday: ({ marketDay }: Day) => (marketDay.kind === 'holiday' ? marketDay.name : null),
    earlyClose: ({ marketDay }: Day) =>
      marketDay.kind === 'session' ? marketDay.earlyClose : null,
    session: ({ record }: Day) => record ?? null,
  },
  Session: {
    winner: ({ winners }: SessionRecord, { basis, direction }: Choice) => winners[basis][direction],
    board: (record: SessionRecord, _: unknown, { data }: GraphqlContext) =>
      publicRecord(record, data.bars).board,
  },
};

async function winnersIn(range: DayWindow, { basis, direction }: Choice, context: GraphqlContext) {
  const covered = coveredRange(range, context.data);
  if (covered === undefined) return [];
  return rangedWinners(await context.loader.between(covered.from, covered.to), basis, direction);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
