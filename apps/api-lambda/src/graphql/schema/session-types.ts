/** Dates and their sessions. */
export const sessionTypes = /* GraphQL */ `
  "A calendar date of New York."
  type Day {
    "The date itself."
    date: Date!
    "What is known of it."
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
    "The date of the session."
    date: Date!
    "The session before, whose closes the changes are measured from."
    previousDate: Date!
    "Whether it is settled."
    status: RecordStatus!
    "The top mover; null where no change has that direction."
    winner(basis: Basis! = PREVIOUS_CLOSE, direction: Direction! = ANY): Winner
    "The ranked symbols, best first by the previous close."
    board: [BoardRow!]!
    "Whether it was the stock or all of them."
    breadth(basis: Basis! = PREVIOUS_CLOSE): Breadth!
    "The symbols of the watchlist that do not rank."
    missing: [MissingSymbol!]!
    "How many symbols were watched."
    watchlistSize: Int!
    "Where the prices came from."
    source: Source!
    "When the bars were fetched; prices are split-adjusted as of then."
    fetchedAt: DateTime!
    "When the first record of the session was written."
    firstPublishedAt: DateTime!
    "How often a final record changed in content."
    revision: Int!
    "The winners as they were published, oldest first."
    history: [HistoryEntry!]!
  }

  "A symbol and its change."
  type Winner {
    "The ticker of who won."
    symbol: Ticker!
    "In percent, 10 decimal places."
    changePercent: Float!
  }

  "The winner of one session."
  type SessionWinner {
    "The date of the session."
    date: Date!
    "Whether the record is settled."
    status: RecordStatus!
    "The ticker of who won."
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
    "Its ticker."
    symbol: Ticker!
    "Null where the deployment does not publish bars."
    open: Float
    "The highest price; null likewise."
    high: Float
    "The lowest price; null likewise."
    low: Float
    "The last price; null likewise."
    close: Float
    "In shares."
    volume: Float
    "The session before's close in the shares of this one; null likewise."
    previousClose: Float
    "Close to close, in percent, 10 decimal places."
    changePercent: Float!
    "Open to close, in percent, 10 decimal places."
    openChangePercent: Float!
    "The absolute change over the median one of the 60 sessions before; null where it ranks in fewer than 20 of them, or the median is 0."
    timesUsual(basis: Basis! = PREVIOUS_CLOSE): Float
    "The volume over the mean one of the 20 sessions before, splits accounted for; null where it does not rank in each of them."
    relativeVolume: Float
    "The last of the 260 sessions before with a larger absolute change; null where there is none."
    lastLargerMove(basis: Basis! = PREVIOUS_CLOSE, sign: MoveSign! = ANY): DatedChange
  }

  "A change and its session."
  type DatedChange {
    "The session it happened in."
    date: Date!
    "In percent, 10 decimal places."
    changePercent: Float!
  }

  "How many symbols of a session's board rose and fell."
  type Breadth {
    "How many rose."
    up: Int!
    "How many fell."
    down: Int!
    "How many did neither."
    unchanged: Int!
    "The mean of the changes, each counted alike, in percent, 10 decimal places."
    meanChangePercent: Float
  }

  "A symbol of the watchlist that does not rank, and why."
  type MissingSymbol {
    "Its ticker."
    symbol: Ticker!
    "Why it does not rank."
    reason: MissingReason!
    "For held and unreflected-split symbols, in percent."
    changePercent: Float
  }

  "A winner as it was published."
  type HistoryEntry {
    "When it was published."
    at: DateTime!
    "Why it was published."
    cause: HistoryCause!
    "The ticker of who won."
    symbol: Ticker!
    "In percent, 10 decimal places."
    changePercent: Float!
  }
`;
