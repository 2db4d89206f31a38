import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DailyBar } from './daily-bar';
import { judgeSession } from './judge-session';
import { day, rulesFor } from './testing/session-fixture';
import { parseTicker, type Ticker } from './ticker';
import { previousSession, sessionsBetween } from './trading-calendar';
import { type TradingDate } from './trading-date';

const file = join(
  process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../shared'),
  'prices/nasdaq100-daily-2025-06-02_2025-08-29.csv',
);
const withPrices = existsSync(file) ? describe : describe.skip;

function readBars(): ReadonlyMap<string, ReadonlyMap<Ticker, DailyBar>> {
  const bySession = new Map<string, Map<Ticker, DailyBar>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [date = '', text, ...numbers] = line.split(',');
    const [open = NaN, high = NaN, low = NaN, close = NaN, volume = NaN] = numbers.map(Number);
    const symbol = parseTicker(text);
    const bars = bySession.get(date) ?? new Map<Ticker, DailyBar>();
    bySession.set(date, bars.set(symbol, { symbol, open, high, low, close, volume }));
  }
  return bySession;
}

withPrices('judgeSession on real prices (skipped where TRE_TRUTH_DIR has none)', () => {
  const bySession = existsSync(file) ? readBars() : new Map();
  const sessions = sessionsBetween(day('2025-06-03'), day('2025-08-29'));
  const evidenceFor = (date: TradingDate) => ({
    date,
    bars: bySession.get(date) ?? new Map(),
    previousBars: bySession.get(previousSession(date)) ?? new Map(),
    gone: new Set<Ticker>(),
    splits: [],
  });

  it('finds the largest move of the seven in every session, as plain division does', () => {
    const rules = rulesFor('AAPL MSFT NVDA AMZN GOOGL META TSLA');

    const judged = sessions.map((date) => judgeSession(evidenceFor(date), rules));

    expect(judged).toHaveLength(62);
    for (const session of judged) {
      const changes = session?.board.map(({ close, previousClose }) => close / previousClose - 1);
      const largest = Math.max(...(changes ?? []).map(Math.abs)) * 100;
      expect(session?.status).toBe('final');
      expect(session?.board).toHaveLength(7);
      expect(Math.abs(session?.changePercent ?? NaN)).toBeCloseTo(largest, 8);
    }
  });

  it('does not take the split of ORLY on 2025-06-10 for a fall of 93.2 %', () => {
    const date = day('2025-06-10');
    const split = { symbol: parseTicker('ORLY'), executionDate: date, splitFrom: 1, splitTo: 15 };
    const rules = rulesFor('AAPL ORLY', { acceptHeld: true, settled: true });

    const unaware = judgeSession(evidenceFor(date), rules);
    const aware = judgeSession({ ...evidenceFor(date), splits: [split] }, rules);

    expect(unaware?.symbol).toBe('ORLY');
    expect(unaware?.changePercent).toBeCloseTo(-93.2, 1);
    expect(aware).toMatchObject({
      status: 'provisional',
      symbol: 'AAPL',
      missing: [{ symbol: 'ORLY', reason: 'unreflectedSplit' }],
    });
  });
});
