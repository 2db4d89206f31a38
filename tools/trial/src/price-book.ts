import { sessionsFrom } from './exchange-year';
import { type Random, randomOf } from './random';

/** A bar in whole ten-thousandths of a dollar; the volume in shares. */
export interface BookedBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** What happened on the exchange, as the trial made it up: session to symbol to bar. */
export type PriceBook = ReadonlyMap<string, ReadonlyMap<string, BookedBar>>;

/** The symbols of every trial, in alphabetical order. */
export const SYMBOLS = [
  'AAPL',
  'AMD',
  'AMZN',
  'GOOGL',
  'META',
  'MSFT',
  'NFLX',
  'NVDA',
  'ORCL',
  'TSLA',
] as const;

/** Closes are whole even cents, so that a change of a tie is exact. */
const TWO_CENTS = 200;
const TIE_EVERY = 12;
const ABSENT_EVERY = 60;
const BIG_MOVE_EVERY = 150;
/** The one long absence: long enough for the symbol to count as gone. */
const GONE_SESSIONS = 6;
const TIE_THOUSANDTHS = 95;

/**
 * Makes a year up: daily moves of about 2 %, some symbols absent for a session and one for longer, moves beyond the
 * bound of held ones, and ties at the top that dollar volume decides, or, where that is equal, the alphabet.
 */
export function writePriceBook(from: string, to: string, seed: number): PriceBook {
  const random = randomOf(seed);
  const closes = new Map<string, number>(
    SYMBOLS.map((symbol) => [symbol, random.whole(500, 5_000) * TWO_CENTS]),
  );
  const sessions = sessionsFrom(from, to);
  const goneFrom = random.whole(30, sessions.length - 30);
  const gone = random.oneOf(SYMBOLS);
  const book = new Map<string, ReadonlyMap<string, BookedBar>>();
  for (const [number, session] of sessions.entries()) {
    const isTie = number % TIE_EVERY === TIE_EVERY - 1;
    const bars = isTie ? tiedBars(closes, random) : movedBars(closes, random);
    for (const [symbol, { close }] of bars) closes.set(symbol, close);
    const isGone = number >= goneFrom && number < goneFrom + GONE_SESSIONS;
    const seen = [...bars].filter(
      ([symbol]) => isTie || number < 2 || !random.once(ABSENT_EVERY) || symbol === gone,
    );
    book.set(session, new Map(seen.filter(([symbol]) => !(isGone && symbol === gone))));
  }
  return book;
}

/** The book as a price file. */
export function csvOf(book: PriceBook): string {
  const lines = [...book].flatMap(([session, bars]) =>
    [...bars].map(([symbol, { open, high, low, close, volume }]) =>
      [session, symbol, ...[open, high, low, close].map(dollars), volume].join(','),
    ),
  );
  return `${['date,symbol,open,high,low,close,volume', ...lines].join('\n')}\n`;
}

type Closes = ReadonlyMap<string, number>;
type Bars = ReadonlyMap<string, BookedBar>;

function movedBars(closes: Closes, random: Random): Bars {
  return new Map(
    [...closes].map(([symbol, previous]) => {
      const percent = random.once(BIG_MOVE_EVERY)
        ? random.oneOf([-45, 48, 60])
        : bellShaped(random) * 2;
      return [symbol, barTo(evenCents(previous * (1 + percent / 100)), previous, random)];
    }),
  );
}

/** All move little, but for two that move by 9.5 % exactly, each its own way. */
function tiedBars(closes: Closes, random: Random): Bars {
  const [one, other] = twoOf(random);
  const bars = new Map(
    [...closes].map(([symbol, previous]) => [
      symbol,
      barTo(evenCents(previous * (1 + bellShaped(random) / 100)), previous, random),
    ]),
  );
  const tied = [one, other].map((symbol) => {
    const previous = closes.get(symbol) ?? TWO_CENTS;
    const step = (previous * TIE_THOUSANDTHS) / 1_000;
    return barTo(previous + (random.once(2) ? step : -step), previous, random);
  });
  const [first, second] = tied;
  if (first === undefined || second === undefined) throw new RangeError('a tie takes two');
  const isEven = random.once(3);
  // Equal to the last share, or the alphabet's later one ahead: either way a slip in the rule shows.
  bars.set(one, { ...first, volume: isEven ? second.close : 1_000 });
  bars.set(other, { ...second, volume: isEven ? first.close : 9_000_000 });
  return bars;
}

function twoOf(random: Random): readonly [string, string] {
  const one = random.whole(0, SYMBOLS.length - 2);
  const other = random.whole(one + 1, SYMBOLS.length - 1);
  return [SYMBOLS[one] ?? '', SYMBOLS[other] ?? ''];
}

function barTo(close: number, previous: number, random: Random): BookedBar {
  const open = evenCents(previous * (1 + bellShaped(random) / 200));
  const span = random.whole(0, 20) * TWO_CENTS;
  return {
    open,
    close,
    high: Math.max(open, close) + span,
    low: Math.max(Math.min(open, close) - span, 1),
    volume: random.whole(100_000, 90_000_000),
  };
}

function evenCents(units: number): number {
  return Math.max(Math.round(units / TWO_CENTS), 1) * TWO_CENTS;
}

/** Roughly normal, of mean 0 and deviation 1. */
function bellShaped(random: Random): number {
  return Array.from({ length: 12 }, () => random.next()).reduce((sum, next) => sum + next, -6);
}

function dollars(units: number): string {
  return (units / 10_000).toFixed(4);
}
