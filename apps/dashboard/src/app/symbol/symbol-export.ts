import { type SymbolAnswer } from './symbol-answer';

const HEAD = ['date', 'status', 'change_percent', 'open_change_percent', 'top_mover', 'missing'];

/** The sessions of a symbol, oldest first, unrounded; head first. */
export function symbolExport({
  symbol,
  winners,
}: SymbolAnswer): readonly (readonly (string | number | null)[])[] {
  const tops = new Map(winners.map((winner) => [winner.date, winner.symbol]));
  return [
    HEAD,
    ...symbol.sessions.map(({ date, status, row, missing }) => [
      date,
      status.toLowerCase(),
      row?.changePercent ?? null,
      row?.openChangePercent ?? null,
      tops.get(date) === symbol.symbol ? 'yes' : 'no',
      missing?.reason ?? null,
    ]),
  ];
}
