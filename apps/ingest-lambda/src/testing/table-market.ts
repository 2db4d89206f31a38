import {
  type DailyBar,
  type DateSpan,
  type Split,
  type Ticker,
  type TradingDate,
  parseTicker,
  parseTradingDate,
} from '@tre/movers-domain';
import { type BarsBySymbol, EmptySession, type Market } from '../market';

/** Closes by session and symbol; an absent symbol has no bar. Opens equal closes unless given as `[open, close]`. */
export type Closes = Readonly<Record<string, Readonly<Record<string, number | [number, number]>>>>;

/** A {@link Market} over a table of closes that counts what it is asked. */
export class TableMarket implements Market {
  readonly asked: string[] = [];
  readonly failing = new Map<string, Error>();
  splitsListed: readonly Split[] = [];

  constructor(public closes: Closes) {}

  async sessionBars(session: TradingDate): Promise<BarsBySymbol> {
    this.asked.push(`session ${session}`);
    const error = this.failing.get(session);
    if (error !== undefined) throw error;
    const row = this.closes[session];
    if (row === undefined) throw new EmptySession(`nothing on ${session}`);
    return new Map(Object.keys(row).map((symbol) => [parseTicker(symbol), barOf(symbol, row)]));
  }

  async symbolBars(
    symbol: Ticker,
    { from, to }: DateSpan,
  ): Promise<ReadonlyMap<TradingDate, DailyBar>> {
    this.asked.push(`symbol ${symbol} ${from} ${to}`);
    return new Map(
      Object.entries(this.closes)
        .filter(([session, row]) => session >= from && session <= to && symbol in row)
        .map(([session, row]) => [parseTradingDate(session), barOf(symbol, row)]),
    );
  }

  async splits({ from, to }: DateSpan): Promise<readonly Split[]> {
    this.asked.push('splits');
    return this.splitsListed.filter(
      ({ executionDate }) => executionDate >= from && executionDate <= to,
    );
  }
}

function barOf(symbol: string, row: Closes[string]): DailyBar {
  const given = row[symbol] ?? Number.NaN;
  const [open, close] = Array.isArray(given) ? given : [given, given];
  return {
    symbol: parseTicker(symbol),
    open,
    close,
    high: Math.max(open, close),
    low: Math.min(open, close),
    volume: 1000,
  };
}
