/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a change is measured from. */
export type Basis =
  /** The session's own open. */
  | 'OPEN'
  /** The close of the session before, split-adjusted: what markets call the day's change. */
  | 'PREVIOUS_CLOSE';

/** What is known of a calendar date. */
export type DateState =
  /** Before the first record. */
  | 'BEFORE_COVERAGE'
  /** There is a final record. */
  | 'FINAL'
  /** The session has not closed yet. */
  | 'FUTURE'
  /** The exchange is closed for a holiday or another named reason. */
  | 'HOLIDAY'
  /** Due, without a record, and one of the last three due sessions. */
  | 'LATE'
  /** Due, without a record, and older. */
  | 'MISSING'
  /** The session has closed and its data is not due yet. */
  | 'PENDING'
  /** There is a provisional record. */
  | 'PROVISIONAL'
  /** Saturday or Sunday. */
  | 'WEEKEND';

/** Which changes compete for the top. */
export type Direction =
  /** The largest absolute change. */
  | 'ANY'
  /** The largest fall. */
  | 'DOWN'
  /** The largest rise. */
  | 'UP';

/** Why a winner was published. */
export type HistoryCause =
  /** A provisional record was completed. */
  | 'COMPLETED'
  /** The first record of the session. */
  | 'CREATED'
  /** The upstream corrected its bars. */
  | 'UPSTREAM'
  /** The watchlist changed. */
  | 'WATCHLIST';

/** Why a symbol of the watchlist does not rank. */
export type MissingReason =
  /** It had no bar in any of four sessions in a row: renamed or delisted. */
  | 'GONE'
  /** Its change is beyond the bound and waits for a second report. */
  | 'HELD'
  /** Its bar is impossible, such as a low above the close. */
  | 'INVALID_BAR'
  /** It had no bar. */
  | 'NO_BAR'
  /** It had no sane bar in the session before. */
  | 'NO_PREVIOUS_CLOSE'
  /** The upstream lists a split that its prices do not reflect. */
  | 'UNREFLECTED_SPLIT';

/** Whether every due session has its final record. */
export type Punctuality =
  /** The latest due session has none. */
  | 'LATE'
  /** The latest due session has a final record. */
  | 'OK';

/** Whether a record is settled. */
export type RecordStatus =
  /** Settled, but for corrections. */
  | 'FINAL'
  /** Still waiting for symbols. */
  | 'PROVISIONAL';

/** Where prices came from. */
export type Source =
  /** A file of daily bars. */
  | 'FILE'
  /** The Massive market-data API. */
  | 'MASSIVE'
  /** A simulator: no real market data. */
  | 'SIMULATED';

export type DataQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DataQuery = { readonly latestSession: { readonly fetchedAt: string, readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly rules: { readonly holdBeyondPercent: number, readonly publicBars: boolean }, readonly coverage: { readonly sessions: number, readonly final: number, readonly provisional: number, readonly corrected: number, readonly missingSessions: ReadonlyArray<string> }, readonly corrections: ReadonlyArray<{ readonly date: string, readonly history: ReadonlyArray<{ readonly at: string, readonly cause: HistoryCause, readonly symbol: string, readonly changePercent: number }> }>, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type FootingAloneQueryVariables = Exact<{ [key: string]: never; }>;


export type FootingAloneQuery = { readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type FootingFragment = { readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type ShownSessionFragment = { readonly date: string, readonly previousDate: string, readonly status: RecordStatus, readonly source: Source, readonly fetchedAt: string, readonly firstPublishedAt: string, readonly revision: number, readonly watchlistSize: number, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly missing: ReadonlyArray<{ readonly symbol: string, readonly reason: MissingReason, readonly changePercent: number | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly cause: HistoryCause, readonly symbol: string, readonly changePercent: number }>, readonly board: ReadonlyArray<{ readonly symbol: string, readonly open: number | null, readonly close: number | null, readonly volume: number | null, readonly previousClose: number | null, readonly changePercent: number, readonly openChangePercent: number, readonly timesUsual: number | null, readonly relativeVolume: number | null, readonly otherTimesUsual: number | null, readonly lastLargerMove: { readonly date: string, readonly changePercent: number } | null, readonly otherLastLargerMove: { readonly date: string, readonly changePercent: number } | null }> };

export type SessionRowFragment = { readonly date: string, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly board: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number, readonly openChangePercent: number }> };

export type WinnerBarFragment = { readonly date: string, readonly status: RecordStatus, readonly symbol: string, readonly changePercent: number, readonly revision: number, readonly missingCount: number };

export type LatestQueryVariables = Exact<{
  rows: number;
  bars: number;
}>;


export type LatestQuery = { readonly holdBeyond: { readonly holdBeyondPercent: number }, readonly shown: { readonly date: string, readonly previousDate: string, readonly status: RecordStatus, readonly source: Source, readonly fetchedAt: string, readonly firstPublishedAt: string, readonly revision: number, readonly watchlistSize: number, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly missing: ReadonlyArray<{ readonly symbol: string, readonly reason: MissingReason, readonly changePercent: number | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly cause: HistoryCause, readonly symbol: string, readonly changePercent: number }>, readonly board: ReadonlyArray<{ readonly symbol: string, readonly open: number | null, readonly close: number | null, readonly volume: number | null, readonly previousClose: number | null, readonly changePercent: number, readonly openChangePercent: number, readonly timesUsual: number | null, readonly relativeVolume: number | null, readonly otherTimesUsual: number | null, readonly lastLargerMove: { readonly date: string, readonly changePercent: number } | null, readonly otherLastLargerMove: { readonly date: string, readonly changePercent: number } | null }> } | null, readonly rows: ReadonlyArray<{ readonly date: string, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly board: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number, readonly openChangePercent: number }> }>, readonly winners: ReadonlyArray<{ readonly date: string, readonly status: RecordStatus, readonly symbol: string, readonly changePercent: number, readonly revision: number, readonly missingCount: number }>, readonly otherWinners: ReadonlyArray<{ readonly date: string, readonly status: RecordStatus, readonly symbol: string, readonly changePercent: number, readonly revision: number, readonly missingCount: number }>, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type SessionOnQueryVariables = Exact<{
  date: string;
  next: string;
  rows: number;
  bars: number;
}>;


export type SessionOnQuery = { readonly holdBeyond: { readonly holdBeyondPercent: number }, readonly day: { readonly date: string, readonly state: DateState, readonly holiday: string | null, readonly earlyClose: string | null, readonly dueAt: string | null, readonly session: { readonly date: string, readonly previousDate: string, readonly status: RecordStatus, readonly source: Source, readonly fetchedAt: string, readonly firstPublishedAt: string, readonly revision: number, readonly watchlistSize: number, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly missing: ReadonlyArray<{ readonly symbol: string, readonly reason: MissingReason, readonly changePercent: number | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly cause: HistoryCause, readonly symbol: string, readonly changePercent: number }>, readonly board: ReadonlyArray<{ readonly symbol: string, readonly open: number | null, readonly close: number | null, readonly volume: number | null, readonly previousClose: number | null, readonly changePercent: number, readonly openChangePercent: number, readonly timesUsual: number | null, readonly relativeVolume: number | null, readonly otherTimesUsual: number | null, readonly lastLargerMove: { readonly date: string, readonly changePercent: number } | null, readonly otherLastLargerMove: { readonly date: string, readonly changePercent: number } | null }> } | null }, readonly next: { readonly session: { readonly date: string, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly board: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number, readonly openChangePercent: number }> } | null }, readonly rows: ReadonlyArray<{ readonly date: string, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly otherWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly board: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number, readonly openChangePercent: number }> }>, readonly winners: ReadonlyArray<{ readonly date: string, readonly status: RecordStatus, readonly symbol: string, readonly changePercent: number, readonly revision: number, readonly missingCount: number }>, readonly otherWinners: ReadonlyArray<{ readonly date: string, readonly status: RecordStatus, readonly symbol: string, readonly changePercent: number, readonly revision: number, readonly missingCount: number }>, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type StandingsQueryVariables = Exact<{
  from: string;
  to: string;
  basis: Basis;
  direction: Direction;
  withMovers: boolean;
}>;


export type StandingsQuery = { readonly coverage: { readonly sessions: number, readonly provisional: number, readonly missingSessions: ReadonlyArray<string> }, readonly leaderboard: { readonly records: number, readonly standings: ReadonlyArray<{ readonly symbol: string, readonly wins: number, readonly upWins: number, readonly downWins: number, readonly meanAbsolutePercent: number, readonly currentStreak: number, readonly longestStreak: number, readonly best: { readonly date: string, readonly changePercent: number }, readonly worst: { readonly date: string, readonly changePercent: number } }> }, readonly rangeMovers?: { readonly movers: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number | null, readonly missingSessions: ReadonlyArray<string> }> }, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type SymbolQueryVariables = Exact<{
  ticker: string;
  from: string;
  to: string;
  basis: Basis;
}>;


export type SymbolQuery = { readonly symbol: { readonly symbol: string, readonly name: string | null, readonly isWatched: boolean, readonly sessions: ReadonlyArray<{ readonly date: string, readonly status: RecordStatus, readonly row: { readonly changePercent: number, readonly openChangePercent: number } | null, readonly missing: { readonly reason: MissingReason } | null }> }, readonly winners: ReadonlyArray<{ readonly date: string, readonly symbol: string }>, readonly days: ReadonlyArray<{ readonly session: { readonly date: string, readonly board: ReadonlyArray<{ readonly symbol: string, readonly changePercent: number }> } | null }>, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export type YearQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type YearQuery = { readonly days: ReadonlyArray<{ readonly date: string, readonly state: DateState, readonly holiday: string | null, readonly earlyClose: string | null, readonly session: { readonly revision: number, readonly watchlistSize: number, readonly winner: { readonly symbol: string, readonly changePercent: number } | null, readonly openWinner: { readonly symbol: string, readonly changePercent: number } | null, readonly missing: ReadonlyArray<{ readonly symbol: string }> } | null }>, readonly dataStatus: { readonly punctuality: Punctuality, readonly firstSession: string | null, readonly latestSession: string | null, readonly expectedSession: string, readonly nextSession: string, readonly nextDueAt: string, readonly schedule: { readonly dueAt: string, readonly daysAfterSession: number, readonly catchUps: ReadonlyArray<string> } }, readonly latestSession: { readonly date: string, readonly status: RecordStatus, readonly source: Source } | null, readonly watchlist: ReadonlyArray<{ readonly symbol: string, readonly name: string | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FootingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`, {"fragmentName":"Footing"}) as unknown as TypedDocumentString<FootingFragment, unknown>;
export const ShownSessionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment ShownSession on Session{date previousDate status source fetchedAt firstPublishedAt revision watchlistSize winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}missing{symbol reason changePercent}history{at cause symbol changePercent}board{symbol open close volume previousClose changePercent openChangePercent timesUsual otherTimesUsual:timesUsual(basis:OPEN)relativeVolume lastLargerMove(sign:SAME){date changePercent}otherLastLargerMove:lastLargerMove(basis:OPEN sign:SAME){date changePercent}}}`, {"fragmentName":"ShownSession"}) as unknown as TypedDocumentString<ShownSessionFragment, unknown>;
export const SessionRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment SessionRow on Session{date winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}board{symbol changePercent openChangePercent}}`, {"fragmentName":"SessionRow"}) as unknown as TypedDocumentString<SessionRowFragment, unknown>;
export const WinnerBarFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment WinnerBar on SessionWinner{date status symbol changePercent revision missingCount}`, {"fragmentName":"WinnerBar"}) as unknown as TypedDocumentString<WinnerBarFragment, unknown>;
export const DataDocument = /*#__PURE__*/ new TypedDocumentString(`query Data($from:Date!$to:Date!){...Footing latestSession{fetchedAt}rules:dataStatus{holdBeyondPercent publicBars}coverage(from:$from to:$to){sessions final provisional corrected missingSessions}corrections(from:$from to:$to){date history{at cause symbol changePercent}}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`) as unknown as TypedDocumentString<DataQuery, DataQueryVariables>;
export const FootingAloneDocument = /*#__PURE__*/ new TypedDocumentString(`query FootingAlone{...Footing}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`) as unknown as TypedDocumentString<FootingAloneQuery, FootingAloneQueryVariables>;
export const LatestDocument = /*#__PURE__*/ new TypedDocumentString(`query Latest($rows:Int!$bars:Int!){...Footing holdBeyond:dataStatus{holdBeyondPercent}shown:latestSession{...ShownSession}rows:latestSessions(sessions:$rows){...SessionRow}winners:latestWinners(sessions:$bars){...WinnerBar}otherWinners:latestWinners(sessions:$bars basis:OPEN){...WinnerBar}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}fragment ShownSession on Session{date previousDate status source fetchedAt firstPublishedAt revision watchlistSize winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}missing{symbol reason changePercent}history{at cause symbol changePercent}board{symbol open close volume previousClose changePercent openChangePercent timesUsual otherTimesUsual:timesUsual(basis:OPEN)relativeVolume lastLargerMove(sign:SAME){date changePercent}otherLastLargerMove:lastLargerMove(basis:OPEN sign:SAME){date changePercent}}}fragment SessionRow on Session{date winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}board{symbol changePercent openChangePercent}}fragment WinnerBar on SessionWinner{date status symbol changePercent revision missingCount}`) as unknown as TypedDocumentString<LatestQuery, LatestQueryVariables>;
export const SessionOnDocument = /*#__PURE__*/ new TypedDocumentString(`query SessionOn($date:Date!$next:Date!$rows:Int!$bars:Int!){...Footing holdBeyond:dataStatus{holdBeyondPercent}day(date:$date){date state holiday earlyClose dueAt session{...ShownSession}}next:day(date:$next){session{...SessionRow}}rows:latestSessions(sessions:$rows ending:$date){...SessionRow}winners:latestWinners(sessions:$bars ending:$date){...WinnerBar}otherWinners:latestWinners(sessions:$bars ending:$date basis:OPEN){...WinnerBar}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}fragment ShownSession on Session{date previousDate status source fetchedAt firstPublishedAt revision watchlistSize winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}missing{symbol reason changePercent}history{at cause symbol changePercent}board{symbol open close volume previousClose changePercent openChangePercent timesUsual otherTimesUsual:timesUsual(basis:OPEN)relativeVolume lastLargerMove(sign:SAME){date changePercent}otherLastLargerMove:lastLargerMove(basis:OPEN sign:SAME){date changePercent}}}fragment SessionRow on Session{date winner{symbol changePercent}otherWinner:winner(basis:OPEN){symbol changePercent}board{symbol changePercent openChangePercent}}fragment WinnerBar on SessionWinner{date status symbol changePercent revision missingCount}`) as unknown as TypedDocumentString<SessionOnQuery, SessionOnQueryVariables>;
export const StandingsDocument = /*#__PURE__*/ new TypedDocumentString(`query Standings($from:Date!$to:Date!$basis:Basis!$direction:Direction!$withMovers:Boolean!){...Footing coverage(from:$from to:$to){sessions provisional missingSessions}leaderboard(from:$from to:$to basis:$basis direction:$direction){records standings{symbol wins upWins downWins best{date changePercent}worst{date changePercent}meanAbsolutePercent currentStreak longestStreak}}rangeMovers(from:$from to:$to)@include(if:$withMovers){movers{symbol changePercent missingSessions}}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`) as unknown as TypedDocumentString<StandingsQuery, StandingsQueryVariables>;
export const SymbolDocument = /*#__PURE__*/ new TypedDocumentString(`query Symbol($ticker:Ticker!$from:Date!$to:Date!$basis:Basis!){...Footing symbol(ticker:$ticker){symbol name isWatched sessions(from:$from to:$to){date status row{changePercent openChangePercent}missing{reason}}}winners(from:$from to:$to basis:$basis){date symbol}days(from:$from to:$to){session{date board{symbol changePercent}}}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`) as unknown as TypedDocumentString<SymbolQuery, SymbolQueryVariables>;
export const YearDocument = /*#__PURE__*/ new TypedDocumentString(`query Year($from:Date!$to:Date!){...Footing days(from:$from to:$to){date state holiday earlyClose session{revision watchlistSize winner{symbol changePercent}openWinner:winner(basis:OPEN){symbol changePercent}missing{symbol}}}}fragment Footing on Query{dataStatus{punctuality firstSession latestSession expectedSession nextSession nextDueAt schedule{dueAt daysAfterSession catchUps}}latestSession{date status source}watchlist{symbol name}}`) as unknown as TypedDocumentString<YearQuery, YearQueryVariables>;