import { parseGroupedDay } from '@tre/massive-client';
import { median } from '@tre/measuring';
import { createSimulatedMarket, startMassiveSimulator } from '@tre/massive-simulator';
import {
  type DailyBar,
  type Ticker,
  defaultWatchlist,
  judgeSession,
  newYorkInstant,
  parseTicker,
  parseTradingDate,
} from '@tre/movers-domain';
import { type Measurement, againstFloor } from './measurement';

const ROUNDS = 61;
const [DATE, PREVIOUS] = ['2025-08-27', '2025-08-26'].map(parseTradingDate);
const watchlist = defaultWatchlist.map(({ symbol }) => symbol);

/** Judging one session out of a grouped body of 12,500 rows, against `JSON.parse` of that body. */
export async function measureJudging(): Promise<readonly Measurement[]> {
  if (DATE === undefined || PREVIOUS === undefined) throw new Error('two dates were given');
  const [body, previousBody] = await groupedBodies([DATE, PREVIOUS]);
  const previousBars = barsOf(previousBody ?? '');
  const judgings: number[] = [];
  const parsings: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parsings.push(timeOf(() => JSON.parse(body ?? '')));
    judgings.push(
      timeOf(() => {
        const bars = barsOf(body ?? '');
        const judged = judgeSession(
          { date: DATE, bars, previousBars, gone: new Set(), splits: [] },
          {
            watchlist,
            holdBeyondPercent: 40,
            acceptHeld: false,
            settled: false,
            source: 'simulated',
            fetchedAt: '2025-08-28T04:30:00.000Z',
          },
        );
        if (judged?.board.length !== watchlist.length) throw new Error('not all symbols rank');
      }),
    );
  }
  return [
    againstFloor('judging one session out of 12,500 rows', {
      value: median(judgings),
      floor: median(parsings),
      budget: 1.5,
    }),
  ];
}

async function groupedBodies(dates: readonly string[]): Promise<readonly string[]> {
  const simulator = await startMassiveSimulator({
    market: createSimulatedMarket({ seed: 1 }),
    plan: 'free',
    apiKeys: ['bench'],
    now: () => newYorkInstant(parseTradingDate('2025-08-28'), '01:00'),
  });
  try {
    return await Promise.all(
      dates.map(async (date) => {
        const path = `/v2/aggs/grouped/locale/us/market/stocks/${date}?adjusted=true`;
        const answer = await fetch(simulator.url + path, {
          headers: { authorization: 'Bearer bench' },
        });
        return answer.text();
      }),
    );
  } finally {
    await simulator.close();
  }
}

function barsOf(body: string): ReadonlyMap<Ticker, DailyBar> {
  return new Map(
    parseGroupedDay(body, { symbols: watchlist }).bars.map((bar) => {
      const symbol = parseTicker(bar.symbol);
      return [symbol, { ...bar, symbol }];
    }),
  );
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
