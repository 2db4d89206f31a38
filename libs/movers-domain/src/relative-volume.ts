import { add, decimalOf, multiply, quotient, type Decimal } from './decimal';
import { KEPT_PLACES } from './percent-change';
import { type BoardRow } from './session-record';
import { type SymbolSession } from './symbol-sessions';

/** How many sessions before the volume is held against. */
export const RELATIVE_VOLUME_SESSIONS = 20;

type TradedRow = Pick<BoardRow, 'volume' | 'close' | 'previousClose'>;

const NOTHING: Fraction = { numerator: decimalOf(0), denominator: decimalOf(1) };

/** Kept apart, so that nothing is rounded before the end. */
interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * A session's volume against the mean of the 20 sessions before: V / (Σ Vᵢ·sᵢ / 20), rounded once, to 10 decimal
 * places. Two records may stand on different sides of a split, so each volume is counted in the shares of the session
 * asked about: sᵢ = Π closeⱼ / next.previousCloseⱼ from that session on to the last before, where the next record's
 * previous close is the same close in later shares (ADR 0011). A split of 10 for 1 makes it 10; without one it is 1, or as near to it as a
 * close was corrected in between. `before` holds the sessions just before, oldest first; null where the symbol does
 * not rank in each of the 20, or none of its shares were traded in them.
 */
export function relativeVolume(row: TradedRow, before: readonly SymbolSession[]): number | null {
  const last = before.slice(-RELATIVE_VOLUME_SESSIONS).map((session) => session.row);
  const rows = last.filter((each) => each !== undefined);
  if (rows.length < RELATIVE_VOLUME_SESSIONS) return null;
  const sum = rows.reduce((total, each, index): Fraction => {
    const next = rows[index + 1] ?? row;
    return inSharesOfNext(plus(total, decimalOf(each.volume)), each, next);
  }, NOTHING);
  if (sum.numerator.units === 0n) return null;
  const volumes = multiply(decimalOf(row.volume), decimalOf(rows.length));
  return quotient(multiply(volumes, sum.denominator), sum.numerator, KEPT_PLACES);
}

function plus({ numerator, denominator }: Fraction, volume: Decimal): Fraction {
  return { numerator: add(numerator, multiply(volume, denominator)), denominator };
}

function inSharesOfNext(shares: Fraction, row: TradedRow, next: TradedRow): Fraction {
  return {
    numerator: multiply(shares.numerator, decimalOf(row.close)),
    denominator: multiply(shares.denominator, decimalOf(next.previousClose)),
  };
}
