const DAYS = ['18', '19', '20', '21', '22', '25', '26', '27', '28', '29'];
const SYMBOLS = [
  ...['AAPL', 'AMZN', 'GOOGL', 'META', 'MSFT', 'NVDA', 'TSLA'],
  ...['AMD', 'AVGO', 'INTC', 'QCOM', 'TXN'],
];

/** Daily bars of the watchlist and others, as a reader may have them: ten sessions of August 2025. */
export function priceFile(): string {
  const rows = DAYS.flatMap((day, index) =>
    SYMBOLS.map((symbol, rank) => {
      const close = 100 + 2 * rank + index * (rank - 3);
      return `2025-08-${day},${symbol},${close},${close + 1},${close - 1},${close},1000`;
    }),
  );
  return ['date,symbol,open,high,low,close,volume', ...rows, ''].join('\n');
}
