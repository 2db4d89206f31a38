export { type DailyBar } from './daily-bar';
export { type SessionPublisher, type SessionReader } from './ports';
export { type PublishOutcome, historyEntry, publishOver } from './publish';
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
  type SessionSummary,
  type Source,
  type Winner,
  type Winners,
} from './session-record';
export { InvalidTicker, isTicker, parseTicker, type Ticker } from './ticker';
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
