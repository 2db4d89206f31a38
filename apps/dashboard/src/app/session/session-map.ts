import { sessionsBetween, type Basis, type Ticker, type TradingDate } from '@tre/movers-domain';
import { heatStep } from '../wording/heat-step';
import { tenthsText } from '../wording/percent-text';
import { winnerOn } from './ranked-board';
import { type SessionAnswer, type SessionRow, type ShownSession } from './session-answer';

/** One symbol in one session: its change, worded, and its colour step. */
export interface MapCell {
  readonly words: string;
  readonly heat: number;
  readonly place: 'top' | 'other';
}

/** One session: a cell a column, null where the symbol does not rank; no cells where there is no record. */
export interface MapRow {
  readonly date: TradingDate;
  readonly cells: readonly (MapCell | null)[] | null;
  /** Whether the other basis crowns another symbol. */
  readonly verdict: 'same' | 'differs';
}

/** Sessions × symbols, newest session on top. */
export interface SessionMap {
  readonly symbols: readonly Ticker[];
  /** How many symbols of the board have no column. */
  readonly leftOut: number;
  readonly rows: readonly MapRow[];
}

const MOST_COLUMNS = 12;

/** The map of the sessions up to the one on screen, its columns in the order of the watchlist. */
export function sessionMap(
  answer: SessionAnswer,
  session: ShownSession,
  basis: Basis,
): SessionMap | undefined {
  const { rows } = answer;
  const first = rows[0]?.date;
  const last = rows.at(-1)?.date;
  if (first === undefined || last === undefined) return undefined;
  const symbols = inOrder(columnsOf(session, basis), answer.watchlist);
  const records = new Map(rows.map((row) => [row.date, row]));
  return {
    symbols,
    leftOut: session.board.length - symbols.length,
    rows: sessionsBetween(first, last)
      .toReversed()
      .map((date) => mapRow(date, records.get(date), symbols, basis)),
  };
}

/** Of many symbols those of the highest dollar volume, or without prices the largest movers. */
function columnsOf({ board }: ShownSession, basis: Basis): readonly Ticker[] {
  if (board.length <= MOST_COLUMNS) return board.map(({ symbol }) => symbol);
  const change = (row: ShownSession['board'][number]) =>
    Math.abs(basis === 'previousClose' ? row.changePercent : row.openChangePercent);
  const weight = (row: ShownSession['board'][number]) =>
    row.close === null || row.volume === null ? change(row) : row.close * row.volume;
  return board
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST_COLUMNS)
    .map(({ symbol }) => symbol);
}

/** Symbols that are watched no more come last. */
function inOrder(
  symbols: readonly Ticker[],
  watchlist: SessionAnswer['watchlist'],
): readonly Ticker[] {
  const place = new Map(watchlist.map(({ symbol }, index) => [symbol, index]));
  const placeOf = (symbol: Ticker) => place.get(symbol) ?? watchlist.length;
  return symbols.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function mapRow(
  date: TradingDate,
  row: SessionRow | undefined,
  symbols: readonly Ticker[],
  basis: Basis,
): MapRow {
  if (row === undefined) return { date, cells: null, verdict: 'same' };
  const top = winnerOn(basis, row)?.symbol;
  const board = new Map(row.board.map((one) => [one.symbol, one]));
  return {
    date,
    cells: symbols.map((symbol) => {
      const one = board.get(symbol);
      if (one === undefined) return null;
      const change = basis === 'previousClose' ? one.changePercent : one.openChangePercent;
      return {
        words: tenthsText(change),
        heat: heatStep(change),
        place: symbol === top ? 'top' : 'other',
      };
    }),
    verdict: row.winner?.symbol === row.otherWinner?.symbol ? 'same' : 'differs',
  };
}
