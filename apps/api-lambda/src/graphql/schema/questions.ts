/** What can be asked. */
export const questions = /* GraphQL */ `
  "The questions that are answered."
  type Query {
    "One calendar date: its state, and its session's record where there is one."
    day(date: Date!): Day!
    "Every calendar date from one to another, both included (at most 366), oldest first."
    days(from: Date!, to: Date!): [Day!]!
    "The newest session with a record, null while there is none."
    latestSession: Session
    "The winner of each session from one date to another, both included, oldest first; sessions without a winner in that direction are left out."
    winners(
      from: Date!
      to: Date!
      basis: Basis! = PREVIOUS_CLOSE
      direction: Direction! = ANY
    ): [SessionWinner!]!
    "The winner of each of the last sessions (1 to 366 of them) up to a date, the last due session where not given or later, oldest first; sessions without a winner in that direction are left out."
    latestWinners(
      sessions: Int! = 20
      ending: Date
      basis: Basis! = PREVIOUS_CLOSE
      direction: Direction! = ANY
    ): [SessionWinner!]!
    "The records of the last sessions of the calendar (1 to 60 of them) up to a date, the last due session where not given or later, oldest first; sessions without a record are left out."
    latestSessions(sessions: Int! = 20, ending: Date): [Session!]!
    "Who won how often from one date to another, both included, over any range."
    leaderboard(
      from: Date!
      to: Date!
      basis: Basis! = PREVIOUS_CLOSE
      direction: Direction! = ANY
    ): Leaderboard!
    "How far each symbol moved from a period's first day to a date in it, the latest session where not given."
    periodMovers(period: Period! = WEEK, ending: Date): PeriodMovers!
    "How far each symbol moved from one date to another, both included; at most 366 sessions."
    rangeMovers(from: Date!, to: Date!): PeriodMovers!
    "One symbol, be it watched now or not."
    symbol(ticker: Ticker!): Symbol!
    "The sessions from one date to another, both included, whose record changed in content after it was final, oldest first."
    corrections(from: Date!, to: Date!): [Session!]!
    "What there is of the sessions from one date to another, both included, that are due and not older than the first record."
    coverage(from: Date!, to: Date!): Coverage!
    "How fresh the data is and when more is due."
    dataStatus: DataStatus!
    "The companies that are watched now, in their given order."
    watchlist: [Company!]!
  }
`;
