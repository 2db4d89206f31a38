/** The GraphQL schema: the domain's terms, never the table's. Its golden is `schema.graphql` of movers-contract. */
export const typeDefs = /* GraphQL */ `
  "A calendar date of New York as YYYY-MM-DD."
  scalar Date

  "A US stock symbol, case-sensitive, such as AAPL or BRK.B."
  scalar Ticker

  "An instant as ISO 8601 in UTC."
  scalar DateTime

  "What a change is measured from."
  enum Basis {
    "The close of the session before, split-adjusted: what markets call the day's change."
    PREVIOUS_CLOSE
    "The session's own open."
    OPEN
  }

  "Which changes compete for the top."
  enum Direction {
    "The largest absolute change."
    ANY
    "The largest rise."
    UP
    "The largest fall."
    DOWN
  }

  "Whether a record is settled."
  enum RecordStatus {
    "Settled, but for corrections."
    FINAL
    "Still waiting for symbols."
    PROVISIONAL
  }

  "What is known of a calendar date."
  enum DateState {
    "Saturday or Sunday."
    WEEKEND
    "The exchange is closed for a holiday or another named reason."
    HOLIDAY
    "Before the first record."
    BEFORE_COVERAGE
    "The session has not closed yet."
    FUTURE
    "The session has closed and its data is not due yet."
    PENDING
    "Due, without a record, and one of the last three due sessions."
    LATE
    "Due, without a record, and older."
    MISSING
    "There is a provisional record."
    PROVISIONAL
    "There is a final record."
    FINAL
  }

  "Where prices came from."
  enum Source {
    "The Massive market-data API."
    MASSIVE
    "A simulator: no real market data."
    SIMULATED
    "A file of daily bars."
    FILE
  }

  "Why a symbol of the watchlist does not rank."
  enum MissingReason {
    "It had no bar."
    NO_BAR
    "It had no sane bar in the session before."
    NO_PREVIOUS_CLOSE
    "Its bar is impossible, such as a low above the close."
    INVALID_BAR
    "Its change is beyond the bound and waits for a second report."
    HELD
    "The upstream lists a split that its prices do not reflect."
    UNREFLECTED_SPLIT
    "It had no bar in any of four sessions in a row: renamed or delisted."
    GONE
  }

  "Why a winner was published."
  enum HistoryCause {
    "The first record of the session."
    CREATED
    "A provisional record was completed."
    COMPLETED
    "The upstream corrected its bars."
    UPSTREAM
    "The watchlist changed."
    WATCHLIST
  }

  "Whether every due session has its final record."
  enum Punctuality {
    "The latest due session has a final record."
    OK
    "The latest due session has none."
    LATE
  }

  type Query {
    "One calendar date: its state, and its session's record where there is one."
    day(date: Date!): Day!
    "The newest session with a record, null while there is none."
    latestSession: Session
    "The winner of each session from one date to another, both included, oldest first; sessions without a winner in that direction are left out."
    winners(
      from: Date!
      to: Date!
      basis: Basis! = PREVIOUS_CLOSE
      direction: Direction! = ANY
    ): [SessionWinner!]!
    "The winner of each of the last due sessions (1 to 366 of them), oldest first."
    latestWinners(
      sessions: Int! = 20
      basis: Basis! = PREVIOUS_CLOSE
      direction: Direction! = ANY
    ): [SessionWinner!]!
    "How fresh the data is and when more is due."
    dataStatus: DataStatus!
    "The companies that are watched now, in their given order."
    watchlist: [Company!]!
  }

  "A calendar date of New York."
  type Day {
    date: Date!
    state: DateState!
    "The holiday's name where the exchange is closed for one."
    holiday: String
    "The early close's name where the session ends at 13:00 New York time."
    earlyClose: String
    "When the session's data is due; null where there is no session."
    dueAt: DateTime
    "The session's record; null where there is none."
    session: Session
  }

  "The record of one session."
  type Session {
    date: Date!
    "The session before, whose closes the changes are measured from."
    previousDate: Date!
    status: RecordStatus!
    "The top mover; null where no change has that direction."
    winner(basis: Basis! = PREVIOUS_CLOSE, direction: Direction! = ANY): Winner
    "The ranked symbols, best first by the previous close."
    board: [BoardRow!]!
    "The symbols of the watchlist that do not rank."
    missing: [MissingSymbol!]!
    watchlistSize: Int!
    source: Source!
    "When the bars were fetched; prices are split-adjusted as of then."
    fetchedAt: DateTime!
    firstPublishedAt: DateTime!
    "How often a final record changed in content."
    revision: Int!
    "The winners as they were published, oldest first."
    history: [HistoryEntry!]!
  }

  "A symbol and its change."
  type Winner {
    symbol: Ticker!
    "In percent, 10 decimal places."
    changePercent: Float!
  }

  "The winner of one session."
  type SessionWinner {
    date: Date!
    status: RecordStatus!
    symbol: Ticker!
    "In percent, 10 decimal places."
    changePercent: Float!
    "How often the final record changed in content."
    revision: Int!
    "How many symbols of the watchlist do not rank."
    missingCount: Int!
  }

  "One ranked symbol of a session. Prices are in US dollars."
  type BoardRow {
    symbol: Ticker!
    "Null where the deployment does not publish bars."
    open: Float
    high: Float
    low: Float
    close: Float
    "In shares."
    volume: Float
    previousClose: Float
    "Close to close, in percent, 10 decimal places."
    changePercent: Float!
    "Open to close, in percent, 10 decimal places."
    openChangePercent: Float!
  }

  "A symbol of the watchlist that does not rank, and why."
  type MissingSymbol {
    symbol: Ticker!
    reason: MissingReason!
    "For held and unreflected-split symbols, in percent."
    changePercent: Float
  }

  "A winner as it was published."
  type HistoryEntry {
    at: DateTime!
    cause: HistoryCause!
    symbol: Ticker!
    changePercent: Float!
  }

  "The state of the data."
  type DataStatus {
    punctuality: Punctuality!
    "The newest session with a record."
    latestSession: Date
    "The newest session whose data is due."
    expectedSession: Date!
    "The session whose data is due next, and when."
    nextSession: Date!
    nextDueAt: DateTime!
    schedule: PublicationSchedule!
  }

  "When data is due, in New York time."
  type PublicationSchedule {
    "HH:MM."
    dueAt: String!
    "0 for the session's own date, 1 for the day after."
    daysAfterSession: Int!
    "Further tries, HH:MM."
    catchUps: [String!]!
  }

  "A watched company."
  type Company {
    symbol: Ticker!
    "Null for symbols outside the default watchlist."
    name: String
  }
`;
