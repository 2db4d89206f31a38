import { parseTicker, type Ticker } from '@tre/movers-domain';

/** What makes a stock's simulated prices its own. */
export interface StockTraits {
  /** The level, in dollars, that its price strays around. */
  readonly price: number;
  /** Deviation of a session's own change, the market's part left out. */
  readonly volatility: number;
  /** How much of the market's change it takes. */
  readonly beta: number;
  /** Shares on an ordinary session. */
  readonly volume: number;
}

/** Well-known stocks near their real levels: dollars, percent a session, beta, millions of shares. */
const table: readonly (readonly [string, number, number, number, number])[] = [
  ['AAPL', 232, 1.0, 1.05, 52],
  ['MSFT', 505, 0.95, 1.0, 21],
  ['NVDA', 178, 2.0, 1.6, 190],
  ['AMZN', 228, 1.35, 1.2, 42],
  ['GOOGL', 214, 1.3, 1.1, 36],
  ['META', 740, 1.6, 1.2, 13],
  ['TSLA', 338, 2.9, 1.6, 96],
  ['GOOG', 215, 1.3, 1.1, 24],
  ['AVGO', 298, 2.0, 1.4, 22],
  ['AMD', 164, 2.4, 1.5, 46],
  ['NFLX', 1208, 1.6, 1.0, 3.4],
  ['INTC', 24.4, 2.3, 1.2, 82],
  ['QCOM', 158, 1.5, 1.2, 8.5],
  ['MU', 121, 2.3, 1.4, 21],
  ['ORCL', 226, 1.7, 1.1, 12],
  ['CRM', 252, 1.5, 1.1, 7.5],
  ['ADBE', 355, 1.5, 1.0, 4.1],
  ['CSCO', 68, 0.95, 0.85, 21],
  ['IBM', 244, 1.1, 0.7, 4.4],
  ['TXN', 202, 1.4, 1.1, 6.2],
  ['PLTR', 157, 3.0, 1.6, 79],
  ['SHOP', 141, 2.6, 1.5, 9.1],
  ['PYPL', 70, 1.8, 1.2, 12],
  ['UBER', 95, 1.8, 1.2, 17],
  ['ABNB', 130, 1.7, 1.1, 4.2],
  ['COIN', 305, 3.0, 1.7, 9.6],
  ['MSTR', 334, 3.0, 1.7, 11],
  ['ORLY', 104, 1.1, 0.7, 5.3],
  ['COST', 943, 0.95, 0.8, 1.9],
  ['WMT', 97, 0.9, 0.6, 17],
  ['HD', 407, 1.0, 0.9, 3.4],
  ['NKE', 77, 1.6, 1.0, 12],
  ['DIS', 118, 1.3, 1.0, 8.1],
  ['KO', 69, 0.7, 0.45, 15],
  ['PEP', 149, 0.85, 0.45, 6.6],
  ['MCD', 314, 0.8, 0.5, 2.9],
  ['PG', 157, 0.75, 0.45, 7.4],
  ['JNJ', 177, 0.8, 0.45, 7.6],
  ['PFE', 24.8, 1.1, 0.6, 37],
  ['LLY', 733, 1.7, 0.6, 3.6],
  ['UNH', 310, 1.6, 0.6, 9.4],
  ['MRK', 84, 1.1, 0.5, 11],
  ['JPM', 301, 1.0, 1.05, 7.8],
  ['BAC', 50.7, 1.1, 1.1, 34],
  ['GS', 745, 1.2, 1.15, 1.8],
  ['V', 352, 0.85, 0.85, 5.2],
  ['MA', 595, 0.85, 0.85, 2.3],
  ['BRK.A', 754_600, 0.75, 0.7, 0.0003],
  ['BRK.B', 503, 0.75, 0.7, 4.4],
  ['BA', 235, 1.6, 1.1, 6.3],
  ['CAT', 419, 1.2, 1.05, 2.8],
  ['GE', 275, 1.3, 1.1, 4.1],
  ['F', 11.8, 1.4, 1.1, 76],
  ['GM', 58.6, 1.5, 1.15, 9.4],
  ['XOM', 114, 1.1, 0.6, 14],
  ['CVX', 161, 1.1, 0.6, 8.2],
  ['T', 29.3, 0.9, 0.4, 31],
  ['VZ', 44.2, 0.9, 0.4, 17],
  ['SPY', 645, 0.08, 1.0, 68],
  ['QQQ', 570, 0.25, 1.2, 47],
];

/** The traits of well-known stocks by symbol. */
export const knownStocks: ReadonlyMap<Ticker, StockTraits> = new Map(
  table.map(([symbol, price, percent, beta, millions]) => [
    parseTicker(symbol),
    { price, volatility: percent / 100, beta, volume: millions * 1e6 },
  ]),
);
