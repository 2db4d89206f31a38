import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type SessionRecord,
  defaultWatchlist,
  parseTicker,
  parseTradingDate,
  sessionsBetween,
} from '@tre/movers-domain';
import { createFileMarket } from '@tre/massive-simulator';
import { startDailyLife } from './testing/daily-life';

const path = join(
  process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../shared'),
  'prices/nasdaq100-daily-2025-06-02_2025-08-29.csv',
);
const withRealPrices = existsSync(path) ? describe : describe.skip;
if (!existsSync(path)) console.info(`no real prices at ${path}: skipping the split of ORLY`);

const ORLY = parseTicker('ORLY');
const DAY = parseTradingDate('2025-06-10');
const watchlist = [...defaultWatchlist.map(({ symbol }) => symbol), ORLY];

withRealPrices('the 15:1 split of ORLY on 2025-06-10', () => {
  it('is never crowned while the prices do not reflect it', async () => {
    const { published, last } = await lifeAcross({ reflected: false });

    expect(published.length).toBeGreaterThan(3);
    for (const { status, symbol } of published) {
      expect(status).toBe('provisional');
      expect(symbol).not.toBe(ORLY);
    }
    expect(last?.missing).toMatchObject([{ symbol: ORLY, reason: 'unreflectedSplit' }]);
    expect(last?.missing[0]?.changePercent).toBeCloseTo(-93.2, 1);
  });

  it('is no move at all once they do', async () => {
    const { last } = await lifeAcross({ reflected: true });

    const row = last?.board.find(({ symbol }) => symbol === ORLY);
    expect(last?.status).toBe('final');
    expect(row?.changePercent).toBeGreaterThan(0);
    expect(row?.changePercent).toBeLessThan(3);
  });

  /** Every firing from the split until its session leaves the look-back, and a back-fill at the end. */
  async function lifeAcross({ reflected }: { readonly reflected: boolean }) {
    const market = createFileMarket(
      { path },
      {
        watchlist,
        splits: [{ symbol: ORLY, executionDate: DAY, splitFrom: 1, splitTo: 15, reflected }],
      },
    );
    const life = await startDailyLife(market, watchlist, 1);
    const published: SessionRecord[] = [];
    life.onPublished = (record) => void (record.date === DAY && published.push(record));
    try {
      for (const date of sessionsBetween(
        parseTradingDate('2025-06-11'),
        parseTradingDate('2025-06-16'),
      )) {
        await life.day(date);
      }
      await life.backfill(DAY, DAY);
      return { published, last: await life.store.record(DAY) };
    } finally {
      await life.close();
    }
  }
});
