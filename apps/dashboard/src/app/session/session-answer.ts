import {
  LatestDocument,
  SessionOnDocument,
  type LatestQuery,
  type LatestQueryVariables,
  type SessionOnQuery,
  type SessionOnQueryVariables,
  type SessionRowFragment,
  type ShownSessionFragment,
  type WinnerBarFragment,
} from '@tre/movers-contract';
import { nextSession, type TradingDate } from '@tre/movers-domain';
import {
  date,
  dateState,
  footingFields,
  historyCause,
  missingReason,
  recordStatus,
  source,
  ticker,
  type Footing,
} from '../questions/footing';
import { type Question } from '../questions/question';
import {
  finite,
  instant,
  list,
  nullable,
  object,
  string,
  type FieldsOf,
} from '../questions/read-json';

type BoardAnswer = ShownSessionFragment['board'][number];

const datedChange = object({ date, changePercent: finite } satisfies FieldsOf<
  NonNullable<BoardAnswer['lastLargerMove']>
>);

const winner = object({ symbol: ticker, changePercent: finite } satisfies FieldsOf<
  NonNullable<ShownSessionFragment['winner']>
>);

const shownSession = object({
  date,
  previousDate: date,
  status: recordStatus,
  source,
  fetchedAt: instant,
  firstPublishedAt: instant,
  revision: finite,
  watchlistSize: finite,
  winner: nullable(winner),
  otherWinner: nullable(winner),
  missing: list(
    object({
      symbol: ticker,
      reason: missingReason,
      changePercent: nullable(finite),
    } satisfies FieldsOf<ShownSessionFragment['missing'][number]>),
  ),
  history: list(
    object({
      at: instant,
      cause: historyCause,
      symbol: ticker,
      changePercent: finite,
    } satisfies FieldsOf<ShownSessionFragment['history'][number]>),
  ),
  board: list(
    object({
      symbol: ticker,
      open: nullable(finite),
      close: nullable(finite),
      volume: nullable(finite),
      previousClose: nullable(finite),
      changePercent: finite,
      openChangePercent: finite,
      timesUsual: nullable(finite),
      otherTimesUsual: nullable(finite),
      relativeVolume: nullable(finite),
      lastLargerMove: nullable(datedChange),
      otherLastLargerMove: nullable(datedChange),
    } satisfies FieldsOf<BoardAnswer>),
  ),
} satisfies FieldsOf<ShownSessionFragment>);

const sessionRow = object({
  date,
  winner: nullable(winner),
  otherWinner: nullable(winner),
  board: list(
    object({ symbol: ticker, changePercent: finite, openChangePercent: finite } satisfies FieldsOf<
      SessionRowFragment['board'][number]
    >),
  ),
} satisfies FieldsOf<SessionRowFragment>);

const winnerBar = object({
  date,
  status: recordStatus,
  symbol: ticker,
  changePercent: finite,
  revision: finite,
  missingCount: finite,
} satisfies FieldsOf<WinnerBarFragment>);

const surroundings = {
  ...footingFields,
  holdBeyond: object({ holdBeyondPercent: finite } satisfies FieldsOf<LatestQuery['holdBeyond']>),
  rows: list(sessionRow),
  winners: list(winnerBar),
  otherWinners: list(winnerBar),
};

const latest = object({
  ...surroundings,
  shown: nullable(shownSession),
} satisfies FieldsOf<LatestQuery>);

const sessionOn = object({
  ...surroundings,
  day: object({
    date,
    state: dateState,
    holiday: nullable(string),
    earlyClose: nullable(string),
    dueAt: nullable(instant),
    session: nullable(shownSession),
  } satisfies FieldsOf<SessionOnQuery['day']>),
  next: object({ session: nullable(sessionRow) } satisfies FieldsOf<SessionOnQuery['next']>),
} satisfies FieldsOf<SessionOnQuery>);

/** The record on screen. */
export type ShownSession = ReturnType<typeof shownSession>;

/** A ranked symbol of the record on screen. */
export type BoardRow = ShownSession['board'][number];

/** One session of those up to the one on screen: its changes and both bases' winners. */
export type SessionRow = ReturnType<typeof sessionRow>;

/** The winner of one of the sessions up to the one on screen. */
export type WinnerBar = ReturnType<typeof winnerBar>;

/** A date that was asked for, and what is known of it. */
export type AskedDay = Omit<ReturnType<typeof sessionOn>['day'], 'session'>;

/**
 * A session with those before it, both bases at hand: what is `other` is open to close, the rest close to close. The
 * lists are oldest first.
 */
export interface SessionAnswer extends Footing {
  /** A move beyond this many percent waits for a second report. */
  readonly holdBeyondPercent: number;
  /** Null where the date has no record, or there is none at all. */
  readonly shown: ShownSession | null;
  /** Null for the latest session. */
  readonly day: AskedDay | null;
  /** The session after the one on screen, where it has a record. */
  readonly next: SessionRow | null;
  readonly rows: readonly SessionRow[];
  readonly winners: readonly WinnerBar[];
  readonly otherWinners: readonly WinnerBar[];
}

const COUNTS = { rows: 20, bars: 60 };
/** From here on there may be no session after it that has a date. */
const LAST_DATE = '9999-12-01';

/** Asks for the latest session; the same for both bases, so that changing the basis asks for nothing. */
export const latestQuestion: Question<SessionAnswer, LatestQueryVariables> = {
  document: LatestDocument,
  read: (value, path) => {
    const { holdBeyond, ...answer } = latest(value, path);
    return { ...answer, ...holdBeyond, day: null, next: null };
  },
};

/** Asks for the session of a date. */
export const sessionQuestion: Question<SessionAnswer, SessionOnQueryVariables> = {
  document: SessionOnDocument,
  read: (value, path) => {
    const { holdBeyond, day: asked, next, ...answer } = sessionOn(value, path);
    const { session, ...day } = asked;
    return { ...answer, ...holdBeyond, shown: session, day, next: next.session };
  },
};

/** The variables of {@link latestQuestion}. */
export const latestVariables: LatestQueryVariables = COUNTS;

/** The variables of {@link sessionQuestion} for a date. */
export function sessionVariables(asked: TradingDate): SessionOnQueryVariables {
  const next = asked < LAST_DATE ? nextSession(asked) : asked;
  return { ...COUNTS, date: asked, next };
}
