import { type Basis, type Ticker } from '@tre/movers-domain';
import { type SessionAnswer, type ShownSession } from './session-answer';
import { stateText } from '../text/state-text';
import { signedText } from '../wording/percent-text';
import { priceText } from '../wording/price-text';
import { timesText } from '../wording/times-text';
import { volumeText } from '../wording/volume-text';
import { rankedBoard } from './ranked-board';

/** Where a bar lies in its track, in percent of the track's width. */
export interface Bar {
  readonly from: number;
  readonly width: number;
}

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

const TRACK = 100;
/** The zero line keeps off the track's ends, so that it always reads as a line between two sides. */
const LEAST_SIDE = 12;
/** On a still day a tenth of a percent does not fill the track. */
const LEAST_RANGE_PERCENT = 1;

/** The rows of the watchlist table. */
export function watchlistRows(
  { watchlist }: SessionAnswer,
  session: ShownSession,
  basis: Basis,
): WatchlistRows {
  const board = rankedBoard(session, basis);
  const changes = board.map(({ change }) => change);
  const scale = trackScale(changes);
  const names = new Map(watchlist.map(({ symbol, name }) => [symbol, name]));
  return {
    zero: scale.zero,
    ranked: board.map(({ symbol, change, timesUsual, close, gap, volume, relativeVolume }) => ({
      symbol,
      name: names.get(symbol) ?? null,
      change,
      bar: barOf(change, scale),
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

interface Scale {
  readonly zero: number;
  readonly perPercent: number;
}

function trackScale(changes: readonly number[]): Scale {
  const fall = Math.max(0, ...changes.map((change) => -change));
  const rise = Math.max(0, ...changes);
  if (fall + rise === 0) return { zero: TRACK / 2, perPercent: 0 };
  const ideal = (fall / (fall + rise)) * TRACK;
  const zero = Math.min(Math.max(ideal, LEAST_SIDE), TRACK - LEAST_SIDE);
  const perPercent = Math.min(
    TRACK / LEAST_RANGE_PERCENT,
    fall === 0 ? Infinity : zero / fall,
    rise === 0 ? Infinity : (TRACK - zero) / rise,
  );
  return { zero, perPercent };
}

function barOf(change: number, { zero, perPercent }: Scale): Bar {
  const width = Math.abs(change) * perPercent;
  return { from: change < 0 ? zero - width : zero, width };
}
