import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type DateSpan, type TradingDate, sessionsBetween } from '@tre/movers-domain';

/** An API as the deploy command asks it; it shows what the ingestion was told to fill. */
export interface FakeApi {
  readonly url: string;
  readonly recorded: Set<TradingDate>;
  /** The scheduled times of the runs that were no back-fills. */
  readonly scheduledTimes: string[];
  /** Takes an event as the ingestion does. */
  ingest(event: unknown): unknown;
  close(): Promise<void>;
}

/** Starts an API whose clock stands at an instant, with a newest due session. */
export async function startFakeApi(now: string, expectedSession: TradingDate): Promise<FakeApi> {
  const recorded = new Set<TradingDate>();
  const scheduledTimes: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answerOf(request.url ?? '', Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { date: new Date(now).toUTCString() }).end(JSON.stringify(answer));
    });
  });
  server.on('request', (_, response) => {
    response.sendDate = false;
  });

  function answerOf(path: string, body: string): unknown {
    const dates = [...recorded].toSorted();
    if (path === '/api/movers') {
      const data = dates
        .slice(-5)
        .toReversed()
        .map((date) => ({ date, symbol: 'NVDA', changePercent: 3.42 }));
      return { range: 'last_7_days', days: 7, count: data.length, data };
    }
    if (path === '/api/health') return { status: 'ok' };
    if (!body.includes('winners(')) {
      const schedule = { daysAfterSession: 1 };
      return { data: { dataStatus: { expectedSession, schedule }, watchlist: Array(7).fill({}) } };
    }
    return { data: { winners: dates.map((date) => ({ date, status: 'FINAL' })) } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    recorded,
    scheduledTimes,
    ingest: (event) => {
      const asked = event as { backfill?: DateSpan; scheduledTime?: string };
      if (asked.scheduledTime !== undefined) scheduledTimes.push(asked.scheduledTime);
      const backfill = asked.backfill ?? { from: expectedSession, to: expectedSession };
      const sessions = sessionsBetween(backfill.from, backfill.to);
      const created = sessions.filter((session) => !recorded.has(session)).length;
      for (const session of sessions) recorded.add(session);
      return {
        ...{ ...backfill, sessions: sessions.length, created, refreshed: 0, completed: 0 },
        ...{ corrected: 0, superseded: sessions.length - created, provisional: [], missing: [] },
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
