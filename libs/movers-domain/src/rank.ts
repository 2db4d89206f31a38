import { alignedUnits, decimalOf, multiply, type Decimal } from './decimal';
import { type Basis, type BoardRow, type Winner, type Winners } from './session-record';

/** The change of a row on a basis, in percent. */
export function changeOn(
  basis: Basis,
  row: Pick<BoardRow, 'changePercent' | 'openChangePercent'>,
): number {
  return basis === 'previousClose' ? row.changePercent : row.openChangePercent;
}

/**
 * Orders rows best first: by the larger absolute change, then by the higher dollar volume (close × volume), then by
 * the ticker's alphabetical order (ADR 0002).
 */
export function compareRows(a: BoardRow, b: BoardRow, basis: Basis): number {
  return (
    Math.abs(changeOn(basis, b)) - Math.abs(changeOn(basis, a)) ||
    compareDecimals(dollarVolume(b), dollarVolume(a)) ||
    compareText(a.symbol, b.symbol)
  );
}

/** The best row of each direction on each basis; a change of zero is neither up nor down. */
export function pickWinners(rows: readonly BoardRow[]): Winners {
  return { previousClose: winnersOn('previousClose', rows), open: winnersOn('open', rows) };
}

function winnersOn(basis: Basis, rows: readonly BoardRow[]): Winners[Basis] {
  const ranked = rows.toSorted((a, b) => compareRows(a, b, basis));
  const best = (competes: (change: number) => boolean): Winner | null => {
    const row = ranked.find((candidate) => competes(changeOn(basis, candidate)));
    return row === undefined ? null : { symbol: row.symbol, changePercent: changeOn(basis, row) };
  };
  return {
    any: best(() => true),
    up: best((change) => change > 0),
    down: best((change) => change < 0),
  };
}

/** Exact, so that equal dollar volumes tie whatever the prices' binary forms. */
function dollarVolume({ close, volume }: BoardRow): Decimal {
  return multiply(decimalOf(close), decimalOf(volume));
}

function compareDecimals(a: Decimal, b: Decimal): number {
  const [aUnits, bUnits] = alignedUnits(a, b);
  return aUnits === bUnits ? 0 : aUnits > bUnits ? 1 : -1;
}

/** Orders texts by their code units: the alphabet of tickers. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a > b ? 1 : -1;
}
