/** Tickers of the simulated market: the default watchlist's first, then two letters each. */
export function watchlistOf(count: number): readonly string[] {
  const letters = [...'ABCDEFGHIJ'];
  const others = letters.flatMap((a) => letters.map((b) => `Q${a}${b}`));
  return ['NVDA', 'AAPL', 'MSFT', 'TSLA', 'META', 'AMZN', 'GOOGL', ...others].slice(0, count);
}
