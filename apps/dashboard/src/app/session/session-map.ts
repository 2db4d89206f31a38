import { sessionsBetween, type Basis, type Ticker, type TradingDate } from '@tre/movers-domain';
import { heatStep } from '../wording/heat-step';
import { tenthsText } from '../wording/percent-text';
import { winnerOn } from './ranked-board';
import {
  type BoardRow,
  type SessionAnswer,
  type SessionRow,
  type ShownSession,
} from './session-answer';

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
  /** The top mover where it has no column. */
  readonly elsewhere: (MapCell & { readonly symbol: Ticker }) | null;
  /** Whether the other basis crowns another symbol. */
  readonly verdict: 'same' | 'differs';
}

/** Sessions × symbols, newest session on top. */
export interface SessionMap {
  readonly symbols: readonly Ticker[];
  /** How many symbols of the board have no column, and by what the others were chosen. */
  readonly leftOut: number;
  readonly chosenBy: 'trading' | 'move';
  /** Whether rows have a top mover without a column. */
  readonly elsewhere: 'some' | 'none';
  readonly rows: readonly MapRow[];
}

const MOST_COLUMNS = 12;

/** What a map is drawn of. */
export interface MappedSession {
  readonly answer: SessionAnswer;
  readonly session: ShownSession;
  readonly basis: Basis;
}

/** The map of the sessions up to the one on screen. */
export function sessionMap(shown: MappedSession): SessionMap {
  const { answer, session, basis } = shown;
  const { rows } = answer;
  const first = rows[0]?.date;
  const last = rows.at(-1)?.date;
  const chosenBy = session.board.some(({ close }) => close === null) ? 'move' : 'trading';
  const wonElsewhere = (symbols: readonly Ticker[]) =>
    rows.some((row) => {
      const winner = winnerOn(basis, row);
      return winner !== null && !symbols.includes(winner.symbol);
    });
  const widest = columnsOf(shown, chosenBy, MOST_COLUMNS);
  // The top movers without a column are named in one of their own.
  const symbols = wonElsewhere(widest) ? columnsOf(shown, chosenBy, MOST_COLUMNS - 1) : widest;
  const records = new Map(rows.map((row) => [row.date, row]));
  return {
    symbols,
    leftOut: session.board.length - symbols.length,
    chosenBy,
    elsewhere: wonElsewhere(symbols) ? 'some' : 'none',
    rows: (first && last ? sessionsBetween(first, last) : [])
      .toReversed()
      .map((date) => mapRow(date, records.get(date), symbols, basis)),
  };
}

/** Of more symbols than columns the top mover, first, and those of the highest dollar volume, or without prices the largest movers. */
function columnsOf(
  { answer: { watchlist }, session, basis }: MappedSession,
  chosenBy: SessionMap['chosenBy'],
  most: number,
): readonly Ticker[] {
  const symbolsOf = (board: readonly BoardRow[]) => board.map(({ symbol }) => symbol);
  if (session.board.length <= most) return inOrder(symbolsOf(session.board), watchlist);
  const top = winnerOn(basis, session)?.symbol;
  const weight = ({ symbol, close, volume, ...row }: BoardRow) => {
    if (symbol === top) return Infinity;
    if (chosenBy === 'trading') return Number(close) * Number(volume);
    return Math.abs(basis === 'previousClose' ? row.changePercent : row.openChangePercent);
  };
  const heaviest = session.board.toSorted((a, b) => weight(b) - weight(a)).slice(0, most);
  const [first, ...others] = symbolsOf(heaviest);
  return first === undefined ? [] : [first, ...inOrder(others, watchlist)];
}

/** In the order of the watchlist; symbols that are watched no more come last. */
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
  if (row === undefined) return { date, cells: null, elsewhere: null, verdict: 'same' };
  const winner = winnerOn(basis, row);
  const top = winner?.symbol;
  const board = new Map(row.board.map((one) => [one.symbol, one]));
  return {
    date,
    cells: symbols.map((symbol) => {
      const one = board.get(symbol);
      if (one === undefined) return null;
      const change = basis === 'previousClose' ? one.changePercent : one.openChangePercent;
      return mapCell(change, symbol === top && symbols.length > 1 ? 'top' : 'other');
    }),
    elsewhere:
      winner === null || symbols.includes(winner.symbol)
        ? null
        : { symbol: winner.symbol, ...mapCell(winner.changePercent, 'top') },
    verdict: row.winner?.symbol === row.otherWinner?.symbol ? 'same' : 'differs',
  };
}

function mapCell(change: number, place: MapCell['place']): MapCell {
  return { words: tenthsText(change), heat: heatStep(change), place };
}
