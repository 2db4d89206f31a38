import {
  type Basis,
  type Direction,
  type Period,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';
import {
  bases,
  directions,
  parseBasis,
  parseDate,
  parseDirection,
  parseList,
  parsePeriod,
  parseSymbol,
  parseYear,
} from './address-values';

/** The views that an address can name. */
export type ViewName = 'latest' | 'session' | 'year' | 'standings' | 'symbol' | 'data' | 'lost';

/** A part of an address that holds a value of another kind; what it asks for is left aside. */
export interface WrongValue {
  readonly part: AddressPart;
  readonly asked: string;
}

/** The parts of an address that can be wrong; a range is wrong as a whole. */
export type AddressPart =
  | 'basis'
  | 'direction'
  | 'date'
  | 'ticker'
  | 'from'
  | 'to'
  | 'range'
  | 'period'
  | 'ending'
  | 'year'
  | 'list'
  | 'symbols';

/** What an address says, read; what it leaves out or has wrong is undefined, or the default. */
export interface Address {
  readonly view: ViewName;
  /** The session of `session/DATE`. */
  readonly date: TradingDate | undefined;
  /** The symbol of `symbol/TICKER`. */
  readonly ticker: Ticker | undefined;
  readonly basis: Basis;
  /** Which moves compete for the top. */
  readonly direction: Direction;
  readonly from: TradingDate | undefined;
  readonly to: TradingDate | undefined;
  /** Undefined where the view's own range is asked for. */
  readonly period: Period | undefined;
  /** The last date of a period. */
  readonly ending: TradingDate | undefined;
  readonly year: number | undefined;
  /** Whether all of a long list is shown; undefined for its first rows. */
  readonly list: 'all' | undefined;
  readonly symbols: readonly Ticker[];
  readonly wrong: readonly WrongValue[];
}

/** The part of an address that controls change; undefined leaves a value out. */
export type AddressChanges = Partial<
  Pick<
    Address,
    'basis' | 'direction' | 'from' | 'to' | 'period' | 'ending' | 'year' | 'list' | 'symbols'
  >
>;

/** Reads an address by its path's segments and its query. */
export function parseAddress(
  segments: readonly string[],
  query: { get(name: string): string | null },
): Address {
  const wrong: WrongValue[] = [];
  const read = <T>(
    part: AddressPart,
    asked: string | null,
    parse: (text: string) => T | undefined,
  ) => {
    if (asked === null || asked === '') return undefined;
    const value = parse(asked);
    if (value === undefined) wrong.push({ part, asked });
    return value;
  };
  const asked = <T>(part: AddressPart, parse: (text: string) => T | undefined) =>
    read(part, query.get(part), parse);
  const view = viewOf(segments);
  const named = segments[1] ?? null;
  const range = { from: asked('from', parseDate), to: asked('to', parseDate) };
  const turned = range.from !== undefined && range.to !== undefined && range.from > range.to;
  if (turned) wrong.push({ part: 'range', asked: `${range.from} – ${range.to}` });
  return {
    view,
    date: view === 'session' ? read('date', named, parseDate) : undefined,
    ticker: view === 'symbol' ? read('ticker', named, parseSymbol) : undefined,
    basis: asked('basis', parseBasis) ?? DEFAULT_BASIS,
    direction: asked('direction', parseDirection) ?? DEFAULT_DIRECTION,
    from: turned ? undefined : range.from,
    to: turned ? undefined : range.to,
    period: asked('period', parsePeriod),
    ending: asked('ending', parseDate),
    year: asked('year', parseYear),
    list: asked('list', parseList),
    symbols: symbolsIn(query.get('symbols'), (text) => read('symbols', text, parseSymbol)),
    wrong,
  };
}

/** The query parameters of changes; null takes a parameter away, defaults are left out. */
export function queryOf(changes: AddressChanges): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, worded(value)]));
}

const [DEFAULT_BASIS = 'previousClose'] = bases;
const [DEFAULT_DIRECTION = 'any'] = directions;

function worded(value: string | number | readonly string[] | undefined): string | null {
  const text = String(value ?? '');
  return text === '' || text === DEFAULT_BASIS || text === DEFAULT_DIRECTION ? null : text;
}

function viewOf([first, , third]: readonly string[]): ViewName {
  if (third !== undefined) return 'lost';
  switch (first) {
    case undefined:
      return 'latest';
    case 'session':
    case 'year':
    case 'standings':
    case 'symbol':
    case 'data':
      return first;
    default:
      return 'lost';
  }
}

function symbolsIn(
  text: string | null,
  read: (text: string) => Ticker | undefined,
): readonly Ticker[] {
  const named = (text ?? '').split(',').map((part) => read(part.trim()));
  return [...new Set(named.filter((symbol) => symbol !== undefined))];
}
