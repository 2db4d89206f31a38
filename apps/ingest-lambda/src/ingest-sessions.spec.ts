import {
  type JudgedSession,
  type SessionPublisher,
  type SessionRecord,
  type TradingDate,
  parseTradingDate,
  parseWatchlist,
  publicationSchedules,
  publishOver,
} from '@tre/movers-domain';
import { ServerError, WrongKey } from '@tre/massive-client';
import { ingestSessions } from './ingest-sessions';
import { IngestionIncomplete } from './ingestion-incomplete';
import { SilentRunLog } from './testing/silent-run-log';
import { type Closes, TableMarket } from './testing/table-market';

/** Monday 18 to Wednesday 27 August 2025. */
const CLOSES: Closes = {
  '2025-08-18': { AAPL: 100, MSFT: 200, NVDA: 50 },
  '2025-08-19': { AAPL: 101, MSFT: 196, NVDA: 50 },
  '2025-08-20': { AAPL: 99, MSFT: 197, NVDA: 53 },
  '2025-08-21': { AAPL: 99, MSFT: 190, NVDA: 53 },
  '2025-08-22': { AAPL: 104, MSFT: 191, NVDA: 53 },
  '2025-08-25': { AAPL: 104, MSFT: 191, NVDA: 49 },
  '2025-08-26': { AAPL: 103, MSFT: 199, NVDA: 49 },
  '2025-08-27': { AAPL: 103, MSFT: 199, NVDA: 52 },
};

describe('ingestSessions', () => {
  it('judges the last three due sessions by four session requests and one for splits', async () => {
    const { run, market, winners, log } = ingestion(CLOSES);

    const summary = await run(scheduled('2025-08-28T04:30:00Z'));

    expect(market.asked).toEqual([
      'splits',
      'session 2025-08-22',
      'session 2025-08-25',
      'session 2025-08-26',
      'session 2025-08-27',
    ]);
    expect(winners()).toEqual({
      '2025-08-25': 'NVDA -7.55 final',
      '2025-08-26': 'MSFT 4.19 final',
      '2025-08-27': 'NVDA 6.12 final',
    });
    expect(summary).toMatchObject({ created: 3, from: '2025-08-25', to: '2025-08-27' });
    expect(log.heartbeats).toEqual([0]);
  });

  it('decides what is due by the scheduled time, not by the clock', async () => {
    const { run, winners } = ingestion(CLOSES);

    await run(scheduled('2025-08-23T04:30:00Z'));

    expect(Object.keys(winners())).toEqual(['2025-08-20', '2025-08-21', '2025-08-22']);
  });

  it('publishes what is sure and then names the sessions that failed', async () => {
    const { run, market, winners, log } = ingestion(CLOSES);
    market.failing.set('2025-08-27', new ServerError('the upstream is in trouble'));

    const refusal = await run(scheduled('2025-08-28T04:30:00Z')).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(IngestionIncomplete);
    expect(String(refusal)).toContain('2025-08-27: ServerError: the upstream is in trouble');
    expect(Object.keys(winners())).toEqual(['2025-08-25', '2025-08-26']);
    expect(log.heartbeats).toEqual([1]);
  });

  it('leaves a session unjudged whose previous session did not arrive', async () => {
    const { run, market, winners } = ingestion(CLOSES);
    market.failing.set('2025-08-25', new ServerError('the upstream is in trouble'));

    await expect(run(scheduled('2025-08-28T04:30:00Z'))).rejects.toThrow(/2025-08-25.*2025-08-26/);

    expect(Object.keys(winners())).toEqual(['2025-08-27']);
  });

  it('gives up at once on a wrong key', async () => {
    const { run, market } = ingestion(CLOSES);
    market.failing.set('2025-08-22', new WrongKey('Unknown API Key'));

    await expect(run(scheduled('2025-08-28T04:30:00Z'))).rejects.toThrow(WrongKey);

    expect(market.asked).toHaveLength(2);
  });

  it('calls an empty trading day a failure, not a holiday', async () => {
    const { '2025-08-27': _withheld, ...closes } = CLOSES;
    const { run } = ingestion(closes);

    await expect(run(scheduled('2025-08-28T04:30:00Z'))).rejects.toThrow(/EmptySession/);
  });

  it('keeps a record provisional while a symbol is missing, and completes it when it arrives', async () => {
    const { run, market, winners, log } = ingestion({
      ...CLOSES,
      '2025-08-27': { AAPL: 103, MSFT: 199 },
    });

    await run(scheduled('2025-08-28T04:30:00Z'));
    const before = winners()['2025-08-27'];
    market.closes = CLOSES;
    const summary = await run(scheduled('2025-08-28T07:30:00Z'));

    expect(before).toBe('MSFT 0 provisional');
    expect(winners()['2025-08-27']).toBe('NVDA 6.12 final');
    expect(summary).toMatchObject({ refreshed: 2, completed: 1 });
    expect(log.heartbeats).toEqual([1, 0]);
  });

  it('holds a move beyond the bound until two hours after the session was due', async () => {
    const { run, winners } = ingestion({
      ...CLOSES,
      '2025-08-27': { AAPL: 103, MSFT: 199, NVDA: 99.96 },
    });

    await run(scheduled('2025-08-28T06:29:59Z'));
    const before = winners()['2025-08-27'];
    await run(scheduled('2025-08-28T06:30:00Z'));

    expect(before).toBe('MSFT 0 provisional');
    expect(winners()['2025-08-27']).toBe('NVDA 104 final');
  });

  it('never finalizes around a split that the prices do not reflect', async () => {
    const { run, market, winners } = ingestion({
      ...CLOSES,
      '2025-08-27': { AAPL: 103, MSFT: 199, NVDA: 4.9 },
    });
    market.splitsListed = [
      {
        symbol: parseWatchlist('NVDA')[0] ?? fail(),
        executionDate: parseTradingDate('2025-08-27'),
        splitFrom: 1,
        splitTo: 10,
      },
    ];

    await run(scheduled('2025-08-28T10:30:00Z'));
    await run(backfill('2025-08-27', '2025-08-27'));

    expect(winners()['2025-08-27']).toBe('MSFT 0 provisional');
  });

  it('back-fills by one request per symbol and one for splits where that is cheaper', async () => {
    const { run, market, winners } = ingestion(CLOSES);

    const summary = await run(backfill('2025-08-19', '2025-08-27'));

    expect(market.asked).toEqual([
      'splits',
      'symbol AAPL 2025-08-18 2025-08-27',
      'symbol MSFT 2025-08-18 2025-08-27',
      'symbol NVDA 2025-08-18 2025-08-27',
    ]);
    expect(summary).toMatchObject({ sessions: 7, created: 7 });
    expect(winners()['2025-08-19']).toBe('MSFT -2 final');
  });

  it('ends in the same records by daily runs and by one back-fill', async () => {
    const closes = { ...CLOSES, '2025-08-22': { AAPL: 104, MSFT: 191 } };
    const daily = ingestion(closes);
    const atOnce = ingestion(closes);

    for (const day of ['22', '23', '24', '25', '26', '27', '28']) {
      await daily.run(scheduled(`2025-08-${day}T04:30:00Z`)).catch(() => undefined);
    }
    await atOnce.run(backfill('2025-08-19', '2025-08-27'));

    expect(daily.winners()).toEqual(atOnce.winners());
  });

  it('ends a back-fill at the latest due session', async () => {
    const { run } = ingestion(CLOSES);

    const summary = await run(backfill('2025-08-26', '2030-01-01'));

    expect(summary).toMatchObject({ from: '2025-08-26', to: '2025-08-27', sessions: 2 });
  });

  it('lists a symbol without bars in the whole window as gone, and waits for it no longer', async () => {
    const { run, records, log } = ingestion(CLOSES, 'AAPL,FB,MSFT,NVDA');

    await run(scheduled('2025-08-28T04:30:00Z'));

    expect(records.get(parseTradingDate('2025-08-27'))).toMatchObject({
      status: 'final',
      missing: [{ symbol: 'FB', reason: 'gone' }],
    });
    expect(log.goneSymbols).toEqual(['FB']);
  });
});

function scheduled(instant: string) {
  return { kind: 'scheduled', scheduledTime: new Date(instant) } as const;
}

function backfill(from: string, to: string) {
  return {
    kind: 'backfill',
    span: { from: parseTradingDate(from), to: parseTradingDate(to) },
  } as const;
}

function fail(): never {
  throw new Error('a watchlist of one symbol has a first one');
}

function ingestion(closes: Closes, watchlist = 'AAPL,MSFT,NVDA') {
  const market = new TableMarket(closes);
  const records = new Map<TradingDate, SessionRecord>();
  const publisher: SessionPublisher = {
    publish: async (judged: JudgedSession) => {
      const { outcome, record } = publishOver(records.get(judged.date), judged);
      records.set(judged.date, record);
      return outcome;
    },
  };
  const log = new SilentRunLog();
  let clockMs = Date.parse('2025-08-28T12:00:00Z');
  const run = (event: Parameters<typeof ingestSessions>[0]) =>
    ingestSessions(event, {
      market,
      publisher,
      watchlist: parseWatchlist(watchlist),
      schedule: publicationSchedules.nextDay,
      requestsPerMinute: null,
      holdBeyondPercent: 40,
      source: 'simulated',
      now: () => new Date((clockMs += 60_000)),
      log,
    });
  const winners = () =>
    Object.fromEntries(
      [...records.values()]
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ date, symbol, changePercent, status }) => [
          date,
          `${symbol} ${Math.round(changePercent * 100) / 100} ${status}`,
        ]),
    );
  return { run, market, records, log, winners };
}
