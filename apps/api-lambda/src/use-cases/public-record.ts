import { type SessionRecord } from '@tre/movers-domain';
import { type PublicRecord } from './published-data';

/** A ranked symbol without its prices and volume. */
export type BarelessRow = Omit<
  SessionRecord['board'][number],
  'open' | 'high' | 'low' | 'close' | 'volume' | 'previousClose'
>;

/** A record without what is the store's own, and without bars where they may not be served. */
export function publicRecord(
  record: SessionRecord,
  bars: 'show' | 'hide',
): PublicRecord | (Omit<PublicRecord, 'board'> & { readonly board: readonly BarelessRow[] }) {
  const { year: _year, precedence: _precedence, contentHash: _contentHash, ...shown } = record;
  if (bars === 'show') return shown;
  const board = record.board.map(({ symbol, changePercent, openChangePercent }) => ({
    symbol,
    changePercent,
    openChangePercent,
  }));
  return { ...shown, board };
}
