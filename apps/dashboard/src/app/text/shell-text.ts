import { type Basis } from '@tre/movers-domain';
import { type ThemeChoice } from '../theme/theme';
import { joined } from './joined';

/** What stands around every view: navigation, choices that hold for all of them, notices and failures. */
export const shellText = {
  app: 'TRE Stocks',
  title: (headline: string) => `${headline} · TRE Stocks`,
  skip: 'Skip to the content',
  more: 'More',
  share: 'Share',
  about: 'The top mover of a watchlist, every trading day. Not investment advice.',

  navigation: 'Views',
  views: { latest: 'Latest', year: 'Year', standings: 'Standings', data: 'Data' },

  basisLabel: 'Basis of the changes',
  basis: { previousClose: 'Close to close', open: 'Open to close' } satisfies Record<Basis, string>,
  basisMeaning: {
    previousClose:
      "Close to close: this close against the previous session's, split-adjusted, dividends not.",
    open: "Open to close: this close against the session's own open.",
  } satisfies Record<Basis, string>,

  themeLabel: 'Theme',
  theme: { system: 'System', light: 'Light', dark: 'Dark' } satisfies Record<ThemeChoice, string>,

  simulatedLabel: 'Simulated prices',
  simulated: 'no real market data.',

  wrongValue: (asked: string, expected: string) => `“${asked}” is ${expected}.`,
  noBasis: (shown: string) => `no basis; shown: ${shown.toLowerCase()}`,
  noDate: (example: string) => `no date; dates read ${example}`,
  noRange: 'no range: its first date is after its last',
  noPeriod: (periods: readonly string[]) => `no period; there is ${joined(periods, 'or')}`,
  noDirection: (directions: readonly string[]) =>
    `no direction; there is ${joined(directions, 'or')}`,
  noYear: (first: number) => `no year from ${first} on`,
  noList: 'no part of a list; there is all',
  noTicker: 'no ticker symbol',

  loading: 'Asking…',
  later: 'Loading…',
  laterFailed: 'This part of the page could not be loaded.',
  loadAgain: 'Load the page again',
  nothingYet: 'There is no answer to show yet.',

  lost: 'There is no such page',
  lostWay: 'Go to the latest session',

  offline: 'Offline.',
  lastAnswer: (instant: string) => `Last answer from ${instant}.`,
  unanswered: (status: number | null) =>
    status === null ? 'The API does not answer.' : `The API does not answer (${status}).`,
  refused: (code: string) => `The API refuses the question (${code}).`,
  unreadable: 'The answer of the API cannot be read.',
  shownAnswer: (instant: string) => `Shown: the answer of ${instant}.`,
  tryingAgain: (seconds: number) => `Trying again in ${seconds} s.`,
  tryNow: 'Try now',
} as const;
