import { type GraphQLResolveInfo, GraphQLError } from 'graphql';
import {
  type Basis,
  type DateSpan,
  type Direction,
  type Period,
  type RecordField,
  type SummaryField,
  type Ticker,
  type TradingDate,
  CALENDAR_START,
  companyName,
  lastDueDate,
  periodEnding,
  winnerField,
} from '@tre/movers-domain';
import { correctionsBetween } from '../use-cases/corrections-between';
import { coverageBetween } from '../use-cases/coverage-between';
import { dataStatus } from '../use-cases/data-status';
import { dayOf } from '../use-cases/day';
import { daysBetween } from '../use-cases/days-between';
import { periodMovers } from '../use-cases/period-movers';
import { rangedRecords } from '../use-cases/ranged-records';
import { type SessionCount, sessionsEnding } from '../use-cases/sessions-ending';
import { standingsBetween } from '../use-cases/standings-between';
import { rangedWinners } from '../use-cases/winners-between';
import { askedOfDays, askedOfSessions, askedOfWinners } from './asked-fields';
import { type GraphqlContext } from './graphql-context';

interface Choice {
  readonly basis: Basis;
  readonly direction: Direction;
}

const MAX_LATEST_WINNERS = 366;
const MAX_LATEST_SESSIONS = 60;

/** The questions that the API answers. */
export const queryResolvers = {
  day: (
    _: unknown,
    { date }: { date: TradingDate },
    { data, loader }: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => {
    const fields = [...askedOfDays(info), 'status' as const];
    const recordOf = async (asked: TradingDate) => (await loader.records([asked], fields)).at(0);
    return dayOf(data, date, recordOf, loader.oldestDate);
  },
  days: (_: unknown, range: DateSpan, { data, loader }: GraphqlContext, info: GraphQLResolveInfo) =>
    daysBetween(data, loader, range, askedOfDays(info).filter(isSummaryField)),
  latestSession: async (
    _: unknown,
    __: unknown,
    { loader }: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => {
    const date = await loader.latest();
    return date === null ? null : (await loader.records([date], askedOfSessions(info))).at(0);
  },
  winners: (
    _: unknown,
    { from, to, ...choice }: DateSpan & Choice,
    context: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => winnersIn({ from, to }, choice, context, info),
  latestWinners: (
    _: unknown,
    { sessions, ending, ...choice }: SessionCount & Choice,
    context: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => {
    const asked = sessionsEnding(context.data, { sessions, ending }, MAX_LATEST_WINNERS);
    const [from, to] = [asked.at(0), asked.at(-1)];
    return from === undefined || to === undefined
      ? []
      : winnersIn({ from, to }, choice, context, info);
  },
  latestSessions: (
    _: unknown,
    count: SessionCount,
    { data, loader }: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => loader.records(sessionsEnding(data, count, MAX_LATEST_SESSIONS), askedOfSessions(info)),
  leaderboard: (
    _: unknown,
    { from, to, ...choice }: DateSpan & Choice,
    { data, loader }: GraphqlContext,
  ) => standingsBetween(data, loader, { from, to }, choice),
  periodMovers: async (
    _: unknown,
    { period, ending }: { period: Period; ending?: TradingDate | null },
    { data, loader }: GraphqlContext,
  ) => {
    const end = ending ?? (await loader.latest()) ?? lastDueDate(data.now(), data.schedule);
    if (end < CALENDAR_START) {
      throw badInput(`ending is ${end}: the calendar begins on ${CALENDAR_START}`);
    }
    return periodMovers(data, loader, periodEnding(period, end));
  },
  rangeMovers: (_: unknown, range: DateSpan, { data, loader }: GraphqlContext) =>
    periodMovers(data, loader, range),
  symbol: (_: unknown, { ticker }: { ticker: Ticker }, { data }: GraphqlContext) => {
    const watched = data.watchlist.find(({ symbol }) => symbol === ticker);
    return {
      symbol: ticker,
      name: watched?.name ?? companyName(ticker),
      isWatched: watched !== undefined,
    };
  },
  corrections: (
    _: unknown,
    range: DateSpan,
    { data, loader }: GraphqlContext,
    info: GraphQLResolveInfo,
  ) => correctionsBetween(data, loader, range, askedOfSessions(info).filter(isSummaryField)),
  coverage: (_: unknown, range: DateSpan, { data, loader }: GraphqlContext) =>
    coverageBetween(data, loader, range),
  dataStatus: async (_: unknown, __: unknown, { data, loader }: GraphqlContext) => ({
    ...dataStatus(data, await loader.recent(), await loader.latest()),
    schedule: data.schedule,
    holdBeyondPercent: data.holdBeyondPercent,
    publicBars: data.bars === 'show',
  }),
  watchlist: (_: unknown, __: unknown, { data }: GraphqlContext) => data.watchlist,
};

async function winnersIn(
  range: DateSpan,
  { basis, direction }: Choice,
  { data, loader }: GraphqlContext,
  info: GraphQLResolveInfo,
) {
  const winner = winnerField(basis, direction);
  const fields = [winner, ...askedOfWinners(info)];
  return rangedWinners(await rangedRecords(data, loader, range, fields), winner);
}

/** Boards are read by date, once each, when a range's sessions are asked for them. */
function isSummaryField(field: RecordField): field is SummaryField {
  return field !== 'board' && field !== 'watchlist';
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
