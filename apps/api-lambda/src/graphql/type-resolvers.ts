import {
  type Basis,
  type Coverage,
  type DateSpan,
  type Direction,
  type MoveSign,
  type PeriodMove,
  type AskedRecord,
  type BoardRow,
  type Ticker,
  breadth,
  winnerField,
} from '@tre/movers-domain';
import { type DateKnowledge } from '../use-cases/day';
import { type RangedDay } from '../use-cases/days-between';
import { type PeriodMovers } from '../use-cases/period-movers';
import { publicRow } from '../use-cases/public-record';
import {
  type RankedSymbol,
  lastLargerMoveOf,
  relativeVolumeOf,
  timesUsualOf,
} from '../use-cases/symbol-facts';
import { type RecordedSymbol, symbolPage } from '../use-cases/symbol-page';
import { type GraphqlContext } from './graphql-context';
import { type SessionLoader } from './session-loader';

interface OnBasis {
  readonly basis: Basis;
}

/** The fields that are not read off their object as they are. */
export const typeResolvers = {
  Day: {
    holiday: ({ marketDay }: DateKnowledge) =>
      marketDay.kind === 'holiday' ? marketDay.name : null,
    earlyClose: ({ marketDay }: DateKnowledge) =>
      marketDay.kind === 'session' ? marketDay.earlyClose : null,
    session: ({ record }: RangedDay) => record ?? null,
  },
  Session: {
    winner: (
      session: AskedRecord,
      { basis, direction }: OnBasis & { readonly direction: Direction },
    ) => {
      const winner = session[winnerField(basis, direction)];
      if (winner === undefined) throw new TypeError(`no ${basis} ${direction} winner was read`);
      return winner;
    },
    board: async (session: AskedRecord, _: unknown, { data, loader }: GraphqlContext) => {
      const board = await boardOf(session, loader);
      return board.map((row) => ({ ...publicRow(row, data.bars), date: session.date }));
    },
    breadth: async (session: AskedRecord, { basis }: OnBasis, { loader }: GraphqlContext) =>
      breadth(await boardOf(session, loader), basis),
  },
  BoardRow: {
    timesUsual: (row: RankedSymbol, { basis }: OnBasis, { loader }: GraphqlContext) =>
      timesUsualOf(loader, row, basis),
    relativeVolume: (row: RankedSymbol, _: unknown, { loader }: GraphqlContext) =>
      relativeVolumeOf(loader, row),
    lastLargerMove: (
      row: RankedSymbol,
      { basis, sign }: OnBasis & { readonly sign: MoveSign },
      { loader }: GraphqlContext,
    ) => lastLargerMoveOf(loader, row, basis, sign),
  },
  PeriodMovers: {
    isComplete: ({ movers }: PeriodMovers) => movers.every(({ missing }) => missing.length === 0),
  },
  PeriodMover: {
    isComplete: ({ missing }: PeriodMove) => missing.length === 0,
    missingSessions: ({ missing }: PeriodMove) => missing,
  },
  Symbol: {
    sessions: (
      { symbol }: { readonly symbol: Ticker },
      range: DateSpan,
      { data, loader }: GraphqlContext,
    ) => symbolPage(data, loader, symbol, range),
  },
  SymbolSession: {
    row: ({ date, row }: RecordedSymbol, _: unknown, { data }: GraphqlContext) =>
      row === undefined ? null : { ...publicRow(row, data.bars), date },
  },
  Coverage: {
    missingSessions: ({ missing }: Coverage) => missing,
  },
  DataStatus: {
    firstSession: (_: unknown, __: unknown, { loader }: GraphqlContext) => loader.oldestDate(),
  },
};

/** A range's session comes without its board, which is read only when asked for. */
async function boardOf(session: AskedRecord, loader: SessionLoader): Promise<readonly BoardRow[]> {
  return session.board ?? (await loader.records([session.date], ['board'])).at(0)?.board ?? [];
}
