import { type Basis, type Ticker } from '@tre/movers-domain';
import { type SessionAnswer, type ShownSession } from './session-answer';
import { stateText } from '../text/state-text';
import { divergingBars, type Bar } from '../wording/diverging-bars';
import { signedText } from '../wording/percent-text';
import { priceText } from '../wording/price-text';
import { timesText } from '../wording/times-text';
import { volumeText } from '../wording/volume-text';
import { rankedBoard } from './ranked-board';

/** A ranked symbol; the change in percent, the rest worded, null where no bars are published. */
export interface WatchlistRow {
  readonly symbol: Ticker;
  readonly name: string | null;
  readonly change: number;
  readonly bar: Bar;
  readonly timesUsual: string | null;
  readonly close: string | null;
  readonly gap: string | null;
  readonly volume: string | null;
  readonly relativeVolume: string | null;
}

/** The watchlist in the order of its changes; every bar starts from one zero line, on one scale. */
export interface WatchlistRows {
  readonly zero: number;
  readonly ranked: readonly WatchlistRow[];
  readonly missing: readonly { readonly symbol: Ticker; readonly reason: string }[];
  /** Whether the deployment publishes prices and volumes. */
  readonly bars: 'published' | 'withheld';
  /** Whether any symbol has history enough to say what is usual, of its moves and of its volume. */
  readonly usual: 'known' | 'unknown';
  readonly relativeVolumes: 'known' | 'unknown';
}

/** The rows of the watchlist table. */
export function watchlistRows(
  { watchlist }: SessionAnswer,
  session: ShownSession,
  basis: Basis,
): WatchlistRows {
  const board = rankedBoard(session, basis);
  const { zero, barOf } = divergingBars(board.map(({ change }) => change));
  const names = new Map(watchlist.map(({ symbol, name }) => [symbol, name]));
  return {
    zero,
    ranked: board.map(({ symbol, change, timesUsual, close, gap, volume, relativeVolume }) => ({
      symbol,
      name: names.get(symbol) ?? null,
      change,
      bar: barOf(change),
      timesUsual: timesUsual === null ? null : timesText(timesUsual),
      close: close === null ? null : priceText(close),
      gap: gap === null ? null : signedText(gap),
      volume: volume === null ? null : volumeText(volume),
      relativeVolume: relativeVolume === null ? null : timesText(relativeVolume),
    })),
    missing: session.missing.map(({ symbol, reason }) => ({
      symbol,
      reason: stateText.missingShort[reason],
    })),
    bars: board.some(({ close }) => close !== null) ? 'published' : 'withheld',
    usual: board.some(({ timesUsual }) => timesUsual !== null) ? 'known' : 'unknown',
    relativeVolumes: board.some(({ relativeVolume }) => relativeVolume !== null)
      ? 'known'
      : 'unknown',
  };
}
