import { newYorkInstant, type TradingDate } from '@tre/movers-domain';
import { type MarketBar } from '../market/market';

/** One object of `results` as it goes over the wire. */
export type Row = Readonly<Record<string, unknown>>;

declare global {
  interface JSON {
    /** A value that `JSON.stringify` writes as it stands (ECMAScript proposal, in V8 since Node 21). */
    rawJSON(text: string): object;
  }
}

/** What stands around the rows of bars. */
export interface Envelope {
  readonly ticker?: string;
  readonly adjusted: boolean;
  readonly status: 'OK' | 'DELAYED';
  readonly requestId: string;
  readonly nextUrl?: string;
}

/** When a session's bar ends in the whole market's answer: 16:00 New York, early closes too, as the vendor has it. */
export function closingTime(session: TradingDate): number {
  return newYorkInstant(session, '16:00').getTime();
}

/** When a session's bar begins among the bars of a range: 00:00 New York. */
export function midnight(session: TradingDate): number {
  return newYorkInstant(session, '00:00').getTime();
}

/** A row that names its symbol, for the whole market and the previous bar; `t` in Unix milliseconds. */
export function namedRow(bar: MarketBar, t: number): Row {
  const row = {
    T: bar.symbol,
    v: shares(bar.volume),
    vw: bar.vwap,
    o: bar.open,
    c: bar.close,
    h: bar.high,
    l: bar.low,
    t,
    n: bar.transactions,
  };
  return bar.otc === true ? { ...row, otc: true } : row;
}

/** A row of one symbol's range. */
export function rangeRow(bar: MarketBar, t: number): Row {
  const { T: _symbol, ...row } = namedRow(bar, t);
  return row;
}

/** The vendor's envelope around bars; without any, `results` is left out. */
export function envelope(
  rows: readonly unknown[],
  { ticker, requestId, ...rest }: Envelope,
): object {
  return {
    ...(ticker === undefined ? {} : { ticker }),
    queryCount: rows.length,
    resultsCount: rows.length,
    adjusted: rest.adjusted,
    ...(rows.length === 0 ? {} : { results: rows }),
    status: rest.status,
    request_id: requestId,
    ...(rows.length === 0 ? {} : { count: rows.length }),
    ...(rest.nextUrl === undefined ? {} : { next_url: rest.nextUrl }),
  };
}

/** Large round volumes come in exponent form from the vendor at times, such as 7.09e7. */
function shares(volume: number): unknown {
  const isRound = volume >= 1e7 && volume % 1e5 === 0;
  return isRound ? JSON.rawJSON(volume.toExponential().replace('+', '')) : volume;
}
