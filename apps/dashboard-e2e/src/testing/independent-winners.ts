/** A winner as plain school arithmetic finds it, its change in hundredths of a percent. */
export interface PlainWinner {
  readonly date: string;
  readonly symbol: string;
  readonly hundredths: number;
}

interface PlainBar {
  readonly date: string;
  readonly symbol: string;
  readonly open: string;
  readonly close: string;
  readonly volume: string;
}

/**
 * The winners of a price file, newest first, by code that shares nothing with the product: whole numbers of
 * millionths of a dollar, one fraction per symbol, compared by cross-multiplication.
 */
export function independentWinners(
  csv: string,
  watchlist: readonly string[],
  basis: 'previousClose' | 'open',
): readonly PlainWinner[] {
  const bars = readBars(csv).filter(({ symbol }) => watchlist.includes(symbol));
  const dates = [...new Set(bars.map(({ date }) => date))].toSorted();
  return dates
    .slice(1)
    .map((date, index) => {
      const before = dates[index];
      const moves = watchlist.flatMap((symbol) => {
        const bar = bars.find((row) => row.date === date && row.symbol === symbol);
        const previous = bars.find((row) => row.date === before && row.symbol === symbol);
        if (bar === undefined || previous === undefined) return [];
        const base = millionths(basis === 'open' ? bar.open : previous.close);
        const move = millionths(bar.close) - base;
        return [{ symbol, move, base, turnover: Number(bar.close) * Number(bar.volume) }];
      });
      const [top] = moves.toSorted(
        (a, b) =>
          Number(sign(size(b.move) * a.base - size(a.move) * b.base)) ||
          b.turnover - a.turnover ||
          (a.symbol < b.symbol ? -1 : 1),
      );
      if (top === undefined) throw new Error(`no symbol moved on ${date}`);
      const rounded = (size(top.move) * 20_000n + top.base) / (2n * top.base);
      return {
        date,
        symbol: top.symbol,
        hundredths: Number(top.move < 0n ? -rounded : rounded),
      };
    })
    .toReversed();
}

function readBars(csv: string): readonly PlainBar[] {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const fields = new Map(line.split(',').map((field, index) => [names[index], field]));
    const of = (name: string) => fields.get(name) ?? '';
    return {
      date: of('date'),
      symbol: of('symbol'),
      open: of('open'),
      close: of('close'),
      volume: of('volume'),
    };
  });
}

function millionths(price: string): bigint {
  const [whole = '0', part = ''] = price.split('.');
  return BigInt(whole + part.padEnd(6, '0').slice(0, 6));
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function sign(n: bigint): bigint {
  return n < 0n ? -1n : n > 0n ? 1n : 0n;
}
