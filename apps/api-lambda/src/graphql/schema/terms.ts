/** The words of the schema: its scalars and enums. */
export const terms = /* GraphQL */ `
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

  "A period of the calendar, from its first day to a date in it."
  enum Period {
    "From Monday."
    WEEK
    "From the first of the month."
    MONTH
    "From the first of January, April, July or October."
    QUARTER
    "From the first of January."
    YEAR_TO_DATE
  }

  "Which moves compete with a move."
  enum MoveSign {
    "Rises and falls."
    ANY
    "Rises with a rise, falls with a fall."
    SAME
  }

  "Whether every due session has its final record."
  enum Punctuality {
    "The latest due session has a final record."
    OK
    "The latest due session has none."
    LATE
  }
`;
