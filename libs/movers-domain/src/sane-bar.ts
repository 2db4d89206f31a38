import { type DailyBar } from './daily-bar';

/** In US dollars. The dearest share there is trades below a million; the upstream has been seen to say 1e13. */
const HIGHEST_PRICE = 10_000_000;

/**
 * Whether a bar can be true: positive prices of at most ten million dollars, low ≤ open and close ≤ high, and no
 * negative volume (ADRs 0010 and 0034).
 */
export function isSaneBar(bar: DailyBar): boolean {
  return flawOf(bar) === undefined;
}

/** Why a bar cannot be true, such as `high 80.47 below low 82.07`; undefined for a sane one. */
export function flawOf({ open, high, low, close, volume }: DailyBar): string | undefined {
  return (
    noPrice('open', open) ??
    noPrice('high', high) ??
    noPrice('low', low) ??
    noPrice('close', close) ??
    below('high', high, low) ??
    below('open', open, low) ??
    above('open', open, high) ??
    below('close', close, low) ??
    above('close', close, high) ??
    (Number.isFinite(volume) && volume >= 0 ? undefined : `volume ${volume}, not 0 or more`)
  );
}

function noPrice(name: string, price: number): string | undefined {
  if (price > 0 && price <= HIGHEST_PRICE) return undefined;
  return `${name} ${price}, not above 0 and at most ${HIGHEST_PRICE}`;
}

function below(name: string, price: number, low: number): string | undefined {
  return price < low ? `${name} ${price} below low ${low}` : undefined;
}

function above(name: string, price: number, high: number): string | undefined {
  return price > high ? `${name} ${price} above high ${high}` : undefined;
}
