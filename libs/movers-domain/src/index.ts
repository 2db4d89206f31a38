export { breadth, type Breadth } from './breadth';
export { compoundPercent } from './compound-percent';
export { contentHashOf, type SessionContent } from './content-hash';
export { coverage, type Coverage } from './coverage';
export { type DailyBar } from './daily-bar';
export { type DatedChange } from './dated-change';
export { evidenceSpan, type DateSpan } from './evidence-span';
export { judgeSession } from './judge-session';
export { goneSymbols, judgingWindow } from './judging-window';
export { LARGER_MOVE_SESSIONS, lastLargerMove, type MoveSign } from './last-larger-move';
export { leaderboard, type Standing, type WonSession } from './leaderboard';
export { LOOK_BACK_SESSIONS } from './look-back';
export { newYorkDate, newYorkInstant, type ClockTime } from './new-york-time';
export { percentChange, roundPercent } from './percent-change';
export { periodEnding, type Period } from './period-ending';
export { periodMoves, type PeriodMove } from './period-moves';
export {
  planBackfill,
  type BackfillOrder,
  type BackfillPart,
  type BackfillWay,
} from './plan-backfill';
export { type SessionPublisher, type SessionReader } from './ports';
export { precedenceOf, type Completeness } from './precedence';
export {
  InvalidPublicationSchedule,
  dueInstant,
  lastDueDate,
  lastDueSessions,
  nextDue,
  parsePublicationSchedule,
  publicationSchedules,
  sessionClose,
  type PublicationSchedule,
  type PublicationScheduleName,
} from './publication-schedule';
export { type PublishOutcome, historyEntry, publishOver } from './publish';
export { compareRows, pickWinners } from './rank';
export { RELATIVE_VOLUME_SESSIONS, relativeVolume } from './relative-volume';
export {
  holdsFields,
  partOf,
  winnerField,
  type AskedRecord,
  type RecordField,
  type RecordFields,
  type RecordPart,
  type SummaryField,
  type WinnerField,
} from './record-part';
export { flawOf } from './sane-bar';
export { type JudgingRules, type SessionEvidence } from './session-evidence';
export {
  HISTORY_LIMIT,
  type Basis,
  type BoardRow,
  type Direction,
  type DirectionWinners,
  type HistoryCause,
  type HistoryEntry,
  type Instant,
  type JudgedSession,
  type MissingReason,
  type MissingSymbol,
  type RecordStatus,
  type SessionRecord,
  type Source,
  type Winner,
  type Winners,
} from './session-record';
export { sessionState, type KnownOfDate, type SessionState } from './session-state';
export { type Split } from './split';
export { streaksOf, type Streaks } from './streaks-of';
export { symbolSessions, type SymbolSession } from './symbol-sessions';
export { InvalidTicker, isTicker, parseTicker, type Ticker } from './ticker';
export { USUAL_MINIMUM, USUAL_SESSIONS, timesUsual } from './times-usual';
export {
  CALENDAR_START,
  isSession,
  lastSessions,
  marketDay,
  nextSession,
  previousSession,
  sessionsBetween,
  type MarketDay,
} from './trading-calendar';
export {
  InvalidTradingDate,
  addDays,
  dateOfDayNumber,
  dayNumber,
  isTradingDate,
  parseTradingDate,
  weekday,
  type TradingDate,
} from './trading-date';
export {
  InvalidWatchlist,
  companyName,
  defaultWatchlist,
  parseWatchlist,
  type Company,
} from './watchlist';
