import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import {
  defaultWatchlist,
  lastDueSessions,
  lastSessions,
  parseTradingDate,
  percentChange,
  previousSession,
  publicationSchedules,
} from '@tre/movers-domain';
import {
  type MassiveSimulator,
  type MassiveSimulatorOptions,
  createSimulatedMarket,
  startMassiveSimulator,
} from '@tre/massive-simulator';
import { InMemorySessionStore } from '@tre/movers-store';
import { parseConfig } from './config';
import { createHandler } from './handler';
import { lambdaContext } from './testing/lambda-context';
import { startSecretServer } from './testing/secret-server';

const KEY = 'k3y-that-must-not-show';
/** Thursday 28 August 2025, 00:31 New York time. */
const NOW = new Date('2025-08-28T04:31:00Z');
const SCHEDULED = { scheduledTime: '2025-08-28T04:30:00Z' };
const market = createSimulatedMarket({ seed: 7, symbols: 300 });
/** What the alarms of the deployment are held against; written by `TRE_WRITE_GOLDEN=1 npx jest ...`. */
const emittedMetrics = join(__dirname, '../emitted-metrics.json');

describe('createHandler', () => {
  const closing: (() => unknown)[] = [];
  const written: string[] = [];

  beforeAll(() => {
    // Makes logger and metrics write by the global console, where it can be read.
    process.env['POWERTOOLS_DEV'] = 'true';
    process.env['POWERTOOLS_METRICS_DISABLED'] = 'false';
  });

  beforeEach(() => {
    written.length = 0;
    for (const method of ['debug', 'info', 'warn', 'error', 'log'] as const) {
      jest.spyOn(console, method).mockImplementation((...parts) => written.push(parts.join(' ')));
    }
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    for (const close of closing.splice(0)) await close();
  });

  it('makes five requests for a daily run, none of them refused', async () => {
    const { handler, simulator } = await service();

    const summary = await handler(SCHEDULED, lambdaContext);

    expect(summary).toMatchObject({ created: 3, from: '2025-08-25', to: '2025-08-27' });
    expect(simulator.requests.counts()).toMatchObject({ total: 5, refusals: {} });
  });

  it('makes eight requests for two years of seven symbols', async () => {
    const { handler, simulator, store } = await service({ requestsPerMinute: null });
    const sessions = lastSessions(500, parseTradingDate('2025-08-27'));

    const summary = await handler(
      { backfill: { from: sessions[0], to: '2025-08-27' } },
      lambdaContext,
    );

    expect(summary).toMatchObject({ sessions: 500, created: 500, provisional: [] });
    expect(simulator.requests.counts().total).toBe(8);
    expect(await store.records(sessions, ['status'])).toHaveLength(500);
  });

  it('publishes the changes that the market made', async () => {
    const { handler, store } = await service();

    await handler(SCHEDULED, lambdaContext);

    for (const session of lastDueSessions(3, NOW, publicationSchedules.nextDay)) {
      const record = await store.record(session);
      const changes = new Map(record?.board.map((row) => [row.symbol, row.changePercent]));
      expect(record).toMatchObject({ status: 'final', source: 'simulated' });
      for (const { symbol } of defaultWatchlist) {
        const close = market.bar(symbol, session)?.close ?? Number.NaN;
        const previous = market.bar(symbol, previousSession(session))?.close ?? Number.NaN;
        expect(changes.get(symbol)).toBe(percentChange(previous, close));
      }
    }
  });

  it('changes nothing but when it was fetched by a second run', async () => {
    const { handler, store } = await service({ requestsPerMinute: null });

    await handler(SCHEDULED, lambdaContext);
    const first = await store.record(parseTradingDate('2025-08-27'));
    const summary = await handler(SCHEDULED, lambdaContext);
    const second = await store.record(parseTradingDate('2025-08-27'));

    expect(summary).toMatchObject({ refreshed: 3, created: 0, corrected: 0 });
    expect(second).toEqual({
      ...first,
      fetchedAt: second?.fetchedAt,
      precedence: second?.precedence,
    });
  });

  it('throws what is not yet published, after publishing the rest, and beats its heart', async () => {
    const { handler, store } = await service({ faults: 'late' });

    await expect(handler(SCHEDULED, lambdaContext)).rejects.toThrow(
      /no record for 2025-08-27: NotYetPublished/,
    );

    expect(
      await store.records(
        ['26', '27'].map((d) => parseTradingDate(`2025-08-${d}`)),
        ['status'],
      ),
    ).toMatchObject([{ date: '2025-08-26', status: 'final' }]);
    expect(metric('DueSessionsWithoutFinal')).toEqual([1]);
    expect(metric('NotYetPublished')).toEqual([1]);
  });

  it('tells a secret without a value from a wrong key, and beats its heart for all sessions', async () => {
    const unset = await service({}, null);
    const wrong = await service({}, 'another key');

    await expect(unset.handler(SCHEDULED, lambdaContext)).rejects.toMatchObject({
      name: 'KeyNotSet',
    });
    await expect(wrong.handler(SCHEDULED, lambdaContext)).rejects.toMatchObject({
      name: 'WrongKey',
    });

    expect(unset.simulator.requests.counts().total).toBe(0);
    expect(metric('DueSessionsWithoutFinal')).toEqual([3, 3]);
  });

  it('refuses an event that it does not know', async () => {
    const { handler } = await service();

    await expect(handler({ source: 'elsewhere' }, lambdaContext)).rejects.toMatchObject({
      name: 'InvalidIngestEvent',
    });
  });

  it('keeps the heartbeat to scheduled runs', async () => {
    const { handler } = await service();

    await handler({ backfill: { from: '2025-08-27', to: '2025-08-27' } }, lambdaContext);

    expect(metric('DueSessionsWithoutFinal')).toEqual([]);
    expect(metric('UpstreamRequests')).not.toEqual([]);
  });

  it('emits the metrics that the golden list says, by these names and units', async () => {
    const { handler } = await service();
    const late = await service({ faults: 'late' });

    await handler(SCHEDULED, lambdaContext);
    await late.handler(SCHEDULED, lambdaContext).catch(() => undefined);

    const found = metricsIn(written);
    if (process.env['TRE_WRITE_GOLDEN'] !== undefined) {
      writeFileSync(emittedMetrics, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(emittedMetrics, 'utf8')));
  });

  it('tells of the heartbeat in a run that fails, too', async () => {
    const { handler } = await service({}, null);

    await handler(SCHEDULED, lambdaContext).catch(() => undefined);

    expect(metric('DueSessionsWithoutFinal')).toEqual([3]);
  });

  it('writes the key nowhere', async () => {
    const { handler } = await service({ faults: 'late' });

    const refusal: unknown = await handler(SCHEDULED, lambdaContext).catch(
      (error: unknown) => error,
    );

    expect(written.length).toBeGreaterThan(5);
    expect(JSON.stringify([written, refusal, String(refusal)])).not.toContain(KEY);
  });

  /** The values of a metric in what was written in the embedded format. */
  function metric(name: string): unknown[] {
    return written
      .filter((line) => line.includes('"_aws"') && line.includes(`"${name}"`))
      .flatMap((line) => (JSON.parse(line) as Record<string, unknown>)[name]);
  }

  async function service(
    options: Partial<MassiveSimulatorOptions> = {},
    secret: string | null = KEY,
  ) {
    const simulator: MassiveSimulator = await startMassiveSimulator({
      market,
      plan: 'free',
      apiKeys: [KEY],
      now: () => NOW,
      ...options,
    });
    const secrets = await startSecretServer(secret);
    closing.push(() => simulator.close(), secrets.close);
    const store = new InMemorySessionStore();
    const handler = createHandler({
      config: parseConfig({
        TABLE_NAME: 'movers',
        WATCHLIST: defaultWatchlist.map(({ symbol }) => symbol).join(','),
        PUBLICATION_SCHEDULE: 'nextDay',
        MASSIVE_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:key',
        REQUESTS_PER_MINUTE: '',
        HOLD_BEYOND_PERCENT: '40',
        MASSIVE_BASE_URL: simulator.url,
      }),
      publisher: store,
      secrets: secrets.client,
      logger: new Logger({ serviceName: 'ingest' }),
      metrics: new Metrics({ namespace: 'TreStocks', serviceName: 'ingest' }),
      now: () => new Date(NOW.getTime() + (ticks += 1000)),
    });
    return { handler, simulator, store };
  }
});

let ticks = 0;

/** Every metric that lines in the embedded format declare, once. */
function metricsIn(lines: readonly string[]): readonly unknown[] {
  const declared = lines
    .filter((line) => line.includes('"_aws"'))
    .flatMap((line) => (JSON.parse(line) as EmbeddedMetrics)._aws.CloudWatchMetrics)
    .flatMap(({ Namespace: namespace, Dimensions: dimensions, Metrics: metrics }) =>
      metrics.map(({ Name: name, Unit: unit }) => ({ namespace, dimensions, name, unit })),
    );
  const unique = new Map(declared.map((metric) => [metric.name, metric]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface EmbeddedMetrics {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
}
