import {
  type SessionRecord,
  type Ticker,
  type TradingDate,
  addDays,
  newYorkInstant,
  publicationSchedules,
} from '@tre/movers-domain';
import { createMassiveClient } from '@tre/massive-client';
import { type FaultName, type Market, startMassiveSimulator } from '@tre/massive-simulator';
import { InMemorySessionStore } from '@tre/movers-store';
import { type IngestEvent } from '../ingest-event';
import { ingestSessions } from '../ingest-sessions';
import { IngestionIncomplete } from '../ingestion-incomplete';
import { MassiveMarket } from '../massive-market';
import { SilentRunLog } from './silent-run-log';

const KEY = 'key';
const { nextDay } = publicationSchedules;

/** A deployment that lives from day to day: real client, simulated upstream, in-memory store, no waiting. */
export interface DailyLife {
  readonly store: InMemorySessionStore;
  /** Called with every record right after it was written. */
  onPublished: (record: SessionRecord) => void;
  setFaults(name: FaultName): void;
  /** Every firing of a day's schedules; those that fail do so as they would in the cloud. */
  day(date: TradingDate): Promise<void>;
  /** One firing. */
  fire(at: Date): Promise<void>;
  backfill(from: TradingDate, to: TradingDate): Promise<void>;
  /** How many runs ended in an error. */
  readonly failedRuns: number;
  close(): Promise<void>;
}

/** Starts a deployment over a market, on the free plan. */
export async function startDailyLife(
  market: Market,
  watchlist: readonly Ticker[],
  seed: number,
): Promise<DailyLife> {
  let clock = new Date(0);
  let failedRuns = 0;
  const simulator = await startMassiveSimulator({
    market,
    plan: 'free',
    apiKeys: [KEY],
    requestsPerMinute: null,
    now: () => clock,
    seed,
    unansweredMs: 20,
  });
  const store = new InMemorySessionStore();
  const life: DailyLife = {
    store,
    onPublished: () => undefined,
    setFaults: (name) => simulator.setFaults(name),
    day: async (date) => {
      for (const time of [nextDay.dueAt, ...nextDay.catchUps]) {
        await life.fire(newYorkInstant(date, time));
      }
    },
    fire: (at) => run({ kind: 'scheduled', scheduledTime: at }, at),
    backfill: (from, to) =>
      run({ kind: 'backfill', span: { from, to } }, newYorkInstant(addDays(to, 1), '08:00')),
    get failedRuns() {
      return failedRuns;
    },
    close: () => simulator.close(),
  };
  return life;

  async function run(event: IngestEvent, at: Date): Promise<void> {
    // The clock is a little later than the schedule, and never stands still.
    clock = new Date(Math.max(at.getTime() + 60_000, clock.getTime() + 1000));
    const client = createMassiveClient({
      baseUrl: simulator.url,
      apiKey: KEY,
      requestsPerMinute: null,
      timeoutMs: 5_000,
      sleep: () => Promise.resolve(),
    });
    try {
      await ingestSessions(event, {
        market: new MassiveMarket(client, watchlist, AbortSignal.timeout(60_000)),
        publisher: {
          publish: async (judged) => {
            const outcome = await store.publish(judged);
            const record = await store.record(judged.date);
            if (record !== undefined) life.onPublished(record);
            return outcome;
          },
        },
        watchlist,
        schedule: nextDay,
        requestsPerMinute: null,
        holdBeyondPercent: 40,
        source: 'simulated',
        now: () => clock,
        log: new SilentRunLog(),
      });
    } catch (error) {
      if (!(error instanceof IngestionIncomplete || isUpstreams(error))) throw error;
      failedRuns += 1;
    } finally {
      client.close();
    }
  }
}

function isUpstreams(error: unknown): boolean {
  return (
    error instanceof Error &&
    [
      'ServerError',
      'RateLimited',
      'TimedOut',
      'ConnectionFailed',
      'MalformedAnswer',
      'NotYetPublished',
    ].includes(error.name)
  );
}
