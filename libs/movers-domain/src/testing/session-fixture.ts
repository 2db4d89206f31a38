import { type DailyBar } from '../daily-bar';
import { type JudgingRules, type SessionEvidence } from '../session-evidence';
import { percentChange } from '../percent-change';
import { type BoardRow } from '../session-record';
import { parseTicker, type Ticker } from '../ticker';
import { parseTradingDate, type TradingDate } from '../trading-date';

/** Short for {@link parseTradingDate}. */
export function day(text: string): TradingDate {
  return parseTradingDate(text);
}

/** Reads dates parted by blanks. */
export function days(text: string): readonly TradingDate[] {
  return text.split(' ').map(day);
}

/** Reads tickers parted by blanks. */
export function tickers(text: string): readonly Ticker[] {
  return text.split(' ').map(parseTicker);
}

/** A sane bar that closes where it is told to, all else as it happens. */
export function aBar(symbol: Ticker, close: number, rest: Partial<DailyBar> = {}): DailyBar {
  const open = rest.open ?? close;
  const [low, high] = [Math.min(open, close), Math.max(open, close)];
  return { symbol, open, high, low, close, volume: 1000, ...rest };
}

/** A board's row with these prices. */
export function aRow(
  symbol: Ticker,
  prices: { readonly previousClose: number; readonly open: number; readonly close: number },
  volume = 1000,
): BoardRow {
  const { previousClose, open, close } = prices;
  return {
    ...aBar(symbol, close, { open, volume }),
    previousClose,
    changePercent: percentChange(previousClose, close),
    openChangePercent: percentChange(open, close),
  };
}

/** Evidence of Wednesday 2026-02-25 in which each symbol goes from the first price to the second. */
export function evidenceOf(
  moves: Readonly<Record<string, readonly [previousClose: number, close: number]>>,
  rest: Partial<SessionEvidence> = {},
): SessionEvidence {
  const entries = Object.entries(moves).map(
    ([text, prices]) => [parseTicker(text), prices] as const,
  );
  return {
    date: day('2026-02-25'),
    bars: new Map(
      entries.map(([symbol, [from, to]]) => [symbol, aBar(symbol, to, { open: from })]),
    ),
    previousBars: new Map(entries.map(([symbol, [from]]) => [symbol, aBar(symbol, from)])),
    gone: new Set(),
    splits: [],
    ...rest,
  };
}

/** A scheduled run's rules for a session that is not settled yet. */
export function rulesFor(watchlist: string, rest: Partial<JudgingRules> = {}): JudgingRules {
  return {
    watchlist: tickers(watchlist),
    holdBeyondPercent: 40,
    acceptHeld: false,
    settled: false,
    source: 'simulated',
    fetchedAt: '2026-02-26T05:30:02.000Z',
    ...rest,
  };
}
