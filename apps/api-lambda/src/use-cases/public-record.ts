import { type BoardRow, type SessionRecord } from '@tre/movers-domain';
import { type PublicRecord } from './published-data';

/** A ranked symbol without its prices and volume. */
export type BarelessRow = Omit<
  BoardRow,
  'open' | 'high' | 'low' | 'close' | 'volume' | 'previousClose'
>;

/** A record without what is the store's own, and without bars where they may not be served. */
export function publicRecord(
  record: SessionRecord,
  bars: 'show' | 'hide',
): PublicRecord | (Omit<PublicRecord, 'board'> & { readonly board: readonly BarelessRow[] }) {
  const { year: _year, precedence: _precedence, contentHash: _contentHash, ...shown } = record;
  if (bars === 'show') return shown;
  return { ...shown, board: record.board.map(withoutBar) };
}

/** A ranked symbol, without its prices and volume where they may not be served. */
export function publicRow(row: BoardRow, bars: 'show' | 'hide'): BoardRow | BarelessRow {
  return bars === 'show' ? row : withoutBar(row);
}

function withoutBar({ symbol, changePercent, openChangePercent }: BoardRow): BarelessRow {
  return { symbol, changePercent, openChangePercent };
}
