/** What many sessions say. */
export const statisticsTypes = /* GraphQL */ `
  "Who won how often."
  type Leaderboard {
    "The first date."
    from: Date!
    "The last date."
    to: Date!
    "How many sessions have a record, final or provisional."
    records: Int!
    "Most wins first, then the larger mean absolute change, then the alphabet."
    standings: [Standing!]!
  }

  "How a symbol fared as a winner; all figures are of its wins alone."
  type Standing {
    "Its ticker."
    symbol: Ticker!
    "How many sessions it won."
    wins: Int!
    "Wins by a rise; a win by no change at all is neither up nor down."
    upWins: Int!
    "Wins by a fall."
    downWins: Int!
    "Its highest change."
    best: DatedChange!
    "Its lowest change."
    worst: DatedChange!
    "In percent, 10 decimal places."
    meanAbsolutePercent: Float!
    "Wins in a row, in sessions of the calendar, that reach up to the newest record of the range."
    currentStreak: Int!
    "Most wins in a row; a session without a record breaks a streak."
    longestStreak: Int!
  }

  "How far each symbol moved over a period."
  type PeriodMovers {
    "The first date."
    from: Date!
    "The last date."
    to: Date!
    "How many sessions of the period are due."
    sessions: Int!
    "Whether every move is."
    isComplete: Boolean!
    "The larger absolute change first, then the alphabet; incomplete ones last."
    movers: [PeriodMover!]!
  }

  "How far a symbol moved over a period."
  type PeriodMover {
    "Its ticker."
    symbol: Ticker!
    "Compounded from each session's own close and previous close, in percent, 10 decimal places; null where a session is missing."
    changePercent: Float
    "Whether no session is missing."
    isComplete: Boolean!
    "The sessions without a record, or in whose record it does not rank."
    missingSessions: [Date!]!
  }

  "A symbol through time."
  type Symbol {
    "Its ticker."
    symbol: Ticker!
    "Null for symbols outside the default watchlist."
    name: String
    "Whether it is on the watchlist now."
    isWatched: Boolean!
    "Its sessions from one date to another, both included (at most 366), oldest first; those whose record does not know it are left out."
    sessions(from: Date!, to: Date!): [SymbolSession!]!
  }

  "One session of a symbol: it ranks, or it is missing for a reason."
  type SymbolSession {
    "The date of the session."
    date: Date!
    "Whether the record is settled."
    status: RecordStatus!
    "Its row of the board; null where it does not rank."
    row: BoardRow
    "Why it does not rank; null where it does."
    missing: MissingSymbol
  }
`;
