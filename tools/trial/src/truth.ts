import { sessionsUpTo } from './exchange-year';
import { type BookedBar, type PriceBook } from './price-book';

/** What a change is measured from. */
export type Basis = 'previousClose' | 'open';

/** A symbol's true change in whole 1e-10 percent. */
export interface TrueMove {
  readonly symbol: string;
  readonly change: bigint;
  readonly dollarVolume: bigint;
}

/** What is true of a price book, by decision 2 and nothing of the product's code. */
export class Truth {
  constructor(private readonly book: PriceBook) {}

  /** The symbols that have a bar in the session and in the one before, best first. */
  ranked(session: string, basis: Basis): readonly TrueMove[] {
    const [before = ''] = sessionsUpTo(session, 2);
    const previous = this.book.get(before);
    return [...(this.book.get(session) ?? [])]
      .flatMap(([symbol, bar]) => {
        const earlier = previous?.get(symbol);
        return earlier === undefined ? [] : [moveOf(symbol, bar, earlier, basis)];
      })
      .sort(better);
  }

  /** The true change of a symbol; undefined where there is none. */
  move(session: string, symbol: string, basis: Basis): TrueMove | undefined {
    return this.ranked(session, basis).find((one) => one.symbol === symbol);
  }
}

/** 1e-10 percent rounded to hundredths of a percent, half away from zero. */
export function hundredths(change: bigint): bigint {
  return divided(change, 100_000_000n);
}

/** A change as JSON has it, in percent, as whole 1e-10 percent. */
export function units(percent: number): bigint {
  return BigInt(Math.round(percent * 1e10));
}

function moveOf(symbol: string, bar: BookedBar, earlier: BookedBar, basis: Basis): TrueMove {
  const from = BigInt(basis === 'open' ? bar.open : earlier.close);
  const close = BigInt(bar.close);
  return {
    symbol,
    change: divided((close - from) * 100n * 10_000_000_000n, from),
    dollarVolume: close * BigInt(bar.volume),
  };
}

function better(a: TrueMove, b: TrueMove): number {
  const [moveA, moveB] = [magnitude(a.change), magnitude(b.change)];
  if (moveA !== moveB) return moveA > moveB ? -1 : 1;
  if (a.dollarVolume !== b.dollarVolume) return a.dollarVolume > b.dollarVolume ? -1 : 1;
  return a.symbol < b.symbol ? -1 : 1;
}

/** Half goes away from zero; the divisor is positive. */
function divided(dividend: bigint, divisor: bigint): bigint {
  const quotient = (magnitude(dividend) * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
