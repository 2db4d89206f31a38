import { type MissingReason, type Source } from '@tre/movers-contract';
import { joined } from './joined';

const sources = {
  MASSIVE: 'Prices from Massive',
  SIMULATED: 'Simulated prices',
  FILE: 'Prices from a file',
} satisfies Record<Source, string>;

/** The states of a session and of the data, in words. Parameters come worded already: dates, instants, changes. */
export const stateText = {
  final: 'Final',
  finalOf: (ranked: number, size: number) => `Final, ${ranked} of ${size}`,
  provisional: 'Provisional',
  late: 'Late',
  corrected: 'Corrected',
  correctedOn: (date: string) => `Corrected ${date}`,

  rankedOf: (ranked: number, size: number) => `${ranked} of ${size}.`,
  couldStillTop: (symbols: readonly string[]) =>
    `${joined(symbols)} ${symbols.length === 1 ? 'is' : 'are'} missing and could still take the top.`,
  held: (headline: string, bound: string) =>
    `${headline} is beyond ${bound} and waits for a second report.`,
  unreflectedSplit: (headline: string) =>
    `${headline} looks like a split that its prices do not show yet.`,
  missing: {
    NO_BAR: (symbols: readonly string[]) => `${joined(symbols)} had no bar.`,
    NO_PREVIOUS_CLOSE: (symbols: readonly string[]) =>
      `${joined(symbols)} had no close the session before.`,
    INVALID_BAR: (symbols: readonly string[]) => `${joined(symbols)} had an impossible bar.`,
    GONE: (symbols: readonly string[]) => `${joined(symbols)} had no bar in four sessions.`,
  } satisfies Partial<Record<MissingReason, (symbols: readonly string[]) => string>>,
  missingShort: {
    NO_BAR: 'no bar',
    NO_PREVIOUS_CLOSE: 'no previous close',
    INVALID_BAR: 'impossible bar',
    HELD: 'held',
    UNREFLECTED_SPLIT: 'held for a split',
    GONE: 'no bar in four sessions',
  } satisfies Record<MissingReason, string>,

  correction: (was: string, is: string) => `Was ${was}, is ${is}.`,
  correctionElsewhere: (basis: string, was: string, is: string) =>
    `${basis}: was ${was}, is ${is}.`,
  boardCorrected: 'Its board was corrected, the top mover stands.',
  watchlistChanged: 'The watchlist changed.',

  published: (instant: string) => `Published ${instant}.`,
  closed: (day: string, holiday: string) => `${day} ${holiday}, closed.`,
  earlyClose: (name: string) => `Early close 13:00 (${name}).`,
  next: (whose: string, due: string) => `Next: ${whose} session, due ${due}.`,
  nextEarly: (whose: string, due: string) =>
    `Next: ${whose} session, early close 13:00, due ${due}.`,
  weekend: 'Weekend, no session.',
  holiday: (name: string) => `${name}, closed.`,
  future: (whose: string, closesAt: string, due: string) =>
    `${whose} session closes at ${closesAt} New York. Its data is due ${due}.`,
  noRecord: (day: string) => `No record for ${day}.`,
  lateNoRecord: (tryAt: string) => `Next try ${tryAt}.`,
  beforeRecords: (day: string) => `The records begin on ${day}.`,
  noRecords: 'There is no record yet.',
  lastSession: 'Last session:',
  pending: (whose: string, closedAt: string, due: string) =>
    `${whose} session closed at ${closedAt}. Due ${due}.`,
  wasDue: (whose: string, due: string) => `${whose} session was due ${due}.`,
  nextTry: (tryAt: string, shown: string) => `Next try ${tryAt}. You see ${shown}.`,

  prices: (source: Source, instant: string) =>
    source === 'FILE'
      ? `${sources.FILE}, taken as they are.`
      : `${sources[source]}, fetched ${instant}, split-adjusted as of then.`,
  source: sources,
} as const;
