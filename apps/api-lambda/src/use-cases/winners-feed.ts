import {
  type Instant,
  type RecordPart,
  type TradingDate,
  CALENDAR_START,
  roundPercent,
} from '@tre/movers-domain';
import { type DayWindow, type SessionWinner, lastMovers } from './last-movers';
import { type PublishedData } from './published-data';

/** A winner as news. */
export interface FeedEntry {
  /** A tag URI that stays the same through corrections. */
  readonly id: string;
  readonly date: TradingDate;
  readonly title: string;
  readonly text: string;
  readonly published: Instant;
  /** When the winner or its change last became another. */
  readonly updated: Instant;
}

/** The latest winners as news, newest first. */
export interface WinnersFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: Instant;
  readonly entries: readonly FeedEntry[];
  readonly window: DayWindow;
  readonly records: readonly RecordPart<'status' | 'fetchedAt'>[];
}

/** What an entry tells besides its winner. */
const TOLD = [
  'watchlistSize',
  'missing',
  'revision',
  'source',
  'firstPublishedAt',
  'history',
] as const;

/** How many calendar days the feeds go back: about twenty sessions. */
const FEED_DAYS = 30;

/** The winners of the final records of the last {@link FEED_DAYS} days, on the previous close. */
export async function winnersFeed(data: PublishedData): Promise<WinnersFeed> {
  const { window, winners, records } = await lastMovers(
    data,
    { days: FEED_DAYS, basis: 'previousClose' },
    TOLD,
  );
  const byDate = new Map(records.map((record) => [record.date, record]));
  const entries = winners.flatMap((winner) => {
    const record = byDate.get(winner.date);
    return record === undefined ? [] : [feedEntry(winner, record)];
  });
  return {
    id: 'tag:tre-stocks,2026:winners',
    title: 'TRE Stocks: top movers',
    subtitle: 'The stock of the watchlist that moved the most, each session.',
    updated: entries.reduce((newest, { updated }) => later(newest, updated), BEFORE_ALL),
    entries,
    window,
    records,
  };
}

/** What a feed without entries calls its last update: it must name an instant, and "now" would change its bytes. */
const BEFORE_ALL: Instant = `${CALENDAR_START}T00:00:00.000Z`;

function feedEntry(
  { date, symbol, changePercent }: SessionWinner,
  record: RecordPart<(typeof TOLD)[number]>,
): FeedEntry {
  const change = signedPercent(changePercent);
  const sentences = [
    `${symbol} moved the most of ${record.watchlistSize} watched symbols on ${date}: ${change} from the previous close.`,
    ...(record.missing.length > 0
      ? [`Without ${record.missing.map((missing) => missing.symbol).join(', ')}.`]
      : []),
    ...(record.revision > 0 ? ['Corrected after publication.'] : []),
    ...(record.source === 'simulated' ? ['Simulated prices.'] : []),
  ];
  return {
    id: `tag:tre-stocks,2026:winner:${date}`,
    date,
    title: `${symbol} ${change} on ${date}`,
    text: sentences.join(' '),
    published: record.firstPublishedAt,
    updated: later(record.firstPublishedAt, record.history.at(-1)?.at ?? record.firstPublishedAt),
  };
}

/** As the screen writes it: `−3.50 %`, `+0.60 %`, `0.00 %`. */
function signedPercent(changePercent: number): string {
  const rounded = roundPercent(changePercent);
  const sign = rounded === 0 ? '' : rounded < 0 ? '−' : '+';
  return `${sign}${Math.abs(rounded).toFixed(2)} %`;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
