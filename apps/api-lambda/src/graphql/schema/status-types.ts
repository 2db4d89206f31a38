/** The state of the data. */
export const statusTypes = /* GraphQL */ `
  "What there is of some sessions."
  type Coverage {
    "How many sessions the calendar has."
    sessions: Int!
    "How many have a final record."
    final: Int!
    "How many have a provisional record."
    provisional: Int!
    "How many final records changed in content since."
    corrected: Int!
    "Those without a record, oldest first."
    missingSessions: [Date!]!
  }

  "The state of the data."
  type DataStatus {
    "Whether the newest due session has its final record."
    punctuality: Punctuality!
    "The oldest session with a record: where the coverage begins."
    firstSession: Date
    "The newest session with a record."
    latestSession: Date
    "The newest session whose data is due."
    expectedSession: Date!
    "The session whose data is due next, and when."
    nextSession: Date!
    "When the next session is due."
    nextDueAt: DateTime!
    "When sessions are due."
    schedule: PublicationSchedule!
    "In percent: a symbol that moved further is held for a second report."
    holdBeyondPercent: Float!
    "Whether prices and volumes are published; where not, a board's are null."
    publicBars: Boolean!
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
    "Its ticker."
    symbol: Ticker!
    "Null for symbols outside the default watchlist."
    name: String
  }
`;
