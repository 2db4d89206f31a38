import {
  defaultWatchlist,
  lastSessions,
  parseTradingDate,
  publicationSchedules,
} from '@tre/movers-domain';
import { createMassiveClient } from '@tre/massive-client';
import { createSimulatedMarket, startMassiveSimulator } from '@tre/massive-simulator';
import { InMemorySessionStore } from '@tre/movers-store';
import { ingestSessions } from './ingest-sessions';
import { MassiveMarket } from './massive-market';
import { SilentRunLog } from './testing/silent-run-log';

it('keeps a back-fill of two years to the free plan’s five requests a minute, so that none is refused', async () => {
  let clockMs = Date.parse('2025-08-28T12:00:00Z');
  const startedMs = clockMs;
  const market = createSimulatedMarket({ seed: 3, symbols: 20 });
  const simulator = await startMassiveSimulator({
    market,
    plan: 'free',
    apiKeys: ['key'],
    requestsPerMinute: 5,
    now: () => new Date(clockMs),
  });
  const watchlist = defaultWatchlist.map(({ symbol }) => symbol);
  const client = createMassiveClient({
    baseUrl: simulator.url,
    apiKey: 'key',
    requestsPerMinute: 5,
    now: () => clockMs,
    sleep: async (ms) => void (clockMs += ms),
  });
  const [from] = lastSessions(500, parseTradingDate('2025-08-27'));
  try {
    const summary = await ingestSessions(
      {
        kind: 'backfill',
        span: { from: from ?? parseTradingDate('2023-09-01'), to: parseTradingDate('2025-08-27') },
      },
      {
        market: new MassiveMarket(client, watchlist, AbortSignal.timeout(60_000)),
        publisher: new InMemorySessionStore(),
        watchlist,
        schedule: publicationSchedules.nextDay,
        requestsPerMinute: 5,
        holdBeyondPercent: 40,
        source: 'simulated',
        now: () => new Date(clockMs),
        log: new SilentRunLog(),
      },
    );

    expect(summary).toMatchObject({ sessions: 500, created: 500 });
    expect(simulator.requests.counts()).toMatchObject({ total: 8, refusals: {} });
    expect(clockMs - startedMs).toBeGreaterThan(60_000);
  } finally {
    client.close();
    await simulator.close();
  }
});
