import { type HistoryCause, type Source } from '@tre/movers-contract';
import { joined } from './joined';

/** A term, what it means, and how it is computed where it is. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly formula?: string;
}

/** The data view. Parameters come worded already. */
export const dataText = {
  heading: 'Data',
  intro:
    'What the figures mean, what there is, what is missing, and how to take it with you. Everything shown on this site can be had from its API.',

  coverage: 'Coverage',
  onTime: 'On time',
  empty: 'No session is published yet.',
  reach: (first: string, latest: string) => `From ${first} to ${latest}.`,
  sessions: 'Sessions due',
  final: 'Final',
  provisional: 'Provisional',
  correctedCount: 'Corrected',
  missing: 'No record',
  facts: {
    reach: 'Records',
    late: 'Late',
    next: 'To come',
    schedule: 'Schedule',
    prices: 'Prices',
    watchlist: 'Watchlist',
  },
  schedule: (dueAt: string, day: 'same' | 'next') =>
    day === 'same'
      ? `A session's data is due at ${dueAt} New York the same day.`
      : `A session's data is due at ${dueAt} New York the day after.`,
  heldBeyond: (bound: string) => `Changes beyond ${bound} are held for a second report.`,
  source: {
    MASSIVE: 'From the Massive market-data API, end of day.',
    SIMULATED: 'Simulated: no real market data.',
    FILE: 'From a file of daily bars.',
  } satisfies Record<Source, string>,
  fetched: (source: Source, instant: string) =>
    `Last fetched ${instant}, ${source === 'FILE' ? 'taken as they are' : 'split-adjusted as of then'}.`,
  withheld: 'This deployment publishes changes only: no prices and no volumes.',
  nextTry: (tryAt: string) => `Next try ${tryAt}.`,
  catchUps: (times: readonly string[]) => `Further tries at ${joined(times)}.`,

  gaps: 'Gaps',
  noGaps: (first: string) => `None: every session due since ${first} has a record.`,
  gapCount: (count: number) =>
    count === 1 ? 'One session that was due has no record.' : `${count} sessions have no record.`,
  olderGaps: (count: number) => `and ${count} older`,

  corrections: 'Corrections',
  noCorrections: 'None: no final record changed since it was published.',
  correctionsBasis: 'Top movers close to close, newest session first.',
  session: 'Session',
  was: 'Was',
  is: 'Is',
  corrected: (cause: string, instant: string) => `${cause}, ${instant}`,
  causes: {
    CREATED: 'published',
    COMPLETED: 'completed',
    UPSTREAM: 'Prices were corrected',
    WATCHLIST: 'The watchlist changed',
  } satisfies Record<HistoryCause, string>,
  boardOnly: 'The board was corrected, its top mover stands',
  olderCorrections: (count: number) => `and ${count} older`,

  gapsAndCorrections: 'Gaps and corrections',

  use: 'Take it with you',
  feeds: 'Feeds',
  spreadsheet: 'Spreadsheet',
  api: 'API',
  addresses: {
    atom: 'Atom, for a feed reader',
    jsonFeed: 'JSON Feed',
    formula: 'Google Sheets: the top movers of 90 days',
    csv: 'The same as CSV',
    movers: 'Top movers of the last seven days',
    session: 'One session, whole',
    graphql: 'GraphQL, any range and any question',
    openApi: 'The API described, OpenAPI 3.1',
    health: 'Is the data on time?',
  },
  spreadsheetNote: 'The formula reads the address from outside, so it must be public.',
  copy: 'Copy',
  copyOf: (label: string) => `Copy: ${label}`,
  copied: 'Copied',
  notCopied: 'Copying is refused here; it is selected instead.',

  definitions: 'Definitions',
  changeTerms: 'Change',
  usualTerms: 'What is usual',
  stateTerms: 'State',
  changes: [
    {
      term: 'Top mover',
      meaning:
        'The symbol of the watchlist with the largest absolute change, kept with its sign. Of equal ones the higher dollar volume (close × volume), then the alphabet.',
    },
    {
      term: 'Close to close',
      meaning:
        "The close against that of the session just before, split-adjusted, dividends not. It is what markets call the day's change.",
      formula: '(close / previous close − 1) × 100',
    },
    {
      term: 'Open to close',
      meaning: "The close against the session's own open.",
      formula: '(close / open − 1) × 100',
    },
    {
      term: 'Gap',
      meaning: 'The open against the close before.',
      formula: '(open / previous close − 1) × 100',
    },
    {
      term: 'Period move',
      meaning:
        'Compounded from each session, since closes of two records must not be compared: one may be from before a split. None where a session is missing.',
      formula: '(product of close / previous close − 1) × 100',
    },
    {
      term: 'Rounding',
      meaning:
        'Computed from the digits of the prices as sent, kept and compared with 10 decimal places, shown with two, half away from zero.',
    },
  ],
  usual: [
    {
      term: 'Times usual',
      meaning:
        'The size of a change against what is usual for the symbol. None where it ranks in fewer than 20 of those sessions, or the median is 0.',
      formula: '|change| / median of |change| in the 60 sessions before',
    },
    {
      term: 'Relative volume',
      meaning:
        'The volume against what is usual for the symbol, splits accounted for. None unless it ranks in each of those sessions.',
      formula: 'volume / mean volume of the 20 sessions before',
    },
    {
      term: 'Largest since',
      meaning: 'The newest of the 260 sessions before with a larger absolute change.',
    },
    {
      term: 'Breadth',
      meaning:
        'How many symbols of the watchlist rose, fell or did neither; the mean counts each of them alike.',
      formula: 'sum of changes / number of symbols',
    },
  ],
  states: [
    {
      term: 'Final',
      meaning:
        'Every symbol of the watchlist ranks, those aside that had no bar in four sessions; or two newer sessions are complete and at least 80\u2009% rank.',
    },
    {
      term: 'Provisional',
      meaning:
        'Not final yet: the top mover could still change. Shown here and in GraphQL, not in GET /movers.',
    },
    {
      term: 'Held',
      meaning:
        'A change beyond a bound waits for a second report; one that looks like a split waits until the prices show it.',
    },
    {
      term: 'Corrected',
      meaning:
        'A later fetch changed a final record: a change by 0.01 or more, who is missing, or a top mover. What stood there before is kept.',
    },
    {
      term: 'No record',
      meaning:
        'The session was due and is not there. Late while it is one of the last three, which every run asks for again.',
    },
  ],

  terms: 'Terms',
  allTerms: [
    "The vendor's terms for individual plans forbid serving its data to others. Who runs a copy of this site checks the plan before making it public.",
    'Nothing here is investment advice. Figures may be wrong or late.',
    'The software is free under the MIT licence; it gives no rights to the prices.',
  ],
} as const;
