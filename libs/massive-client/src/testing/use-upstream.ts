import { createMassiveClient } from '../create-massive-client';
import { type MassiveClient, type MassiveClientOptions } from '../massive-client';
import { type Attempt } from '../request-sender';
import { barRow, groupedBody } from './bodies';
import { type InstantClock, createInstantClock } from './instant-clock';
import { type Reply, type Upstream, closeUpstreams, replies, startUpstream } from './upstream';

/** The grouped answer that a fresh upstream gives to every request. */
export const DAY = JSON.stringify(groupedBody([barRow({ T: 'AAPL' }), barRow({ T: 'MSFT' })]));

/** The path of the grouped request of 2026-02-25. */
export const GROUPED_PATH = '/v2/aggs/grouped/locale/us/market/stocks/2026-02-25';

/** A client under test, with what it slept and reported. */
export interface ClientUnderTest {
  readonly client: MassiveClient;
  readonly clock: InstantClock;
  readonly attempts: readonly Attempt[];
}

/** The upstream of the running test. */
export interface UpstreamInUse {
  readonly url: () => string;
  readonly received: () => Upstream['received'];
  /** The URLs asked for, without the origin. */
  readonly urls: () => readonly string[];
  readonly script: (...next: readonly Reply[]) => void;
  /** A client of the upstream, without limit, whose waits are over at once. */
  readonly clientOf: (options?: Partial<MassiveClientOptions>) => ClientUnderTest;
}

/** Gives each test of the file a fresh upstream, and closes it and its clients afterwards. */
export function useUpstream(): UpstreamInUse {
  let upstream: Upstream;
  let clients: MassiveClient[] = [];

  beforeEach(async () => {
    upstream = await startUpstream(replies(200, DAY));
  });

  afterEach(async () => {
    for (const client of clients) client.close();
    clients = [];
    await closeUpstreams();
  });

  return {
    url: () => upstream.url,
    received: () => upstream.received,
    urls: () => upstream.received.map((request) => request.url),
    script: (...next) => upstream.script(...next),
    clientOf(options = {}) {
      const clock = createInstantClock();
      const attempts: Attempt[] = [];
      const client = createMassiveClient({
        baseUrl: upstream.url,
        apiKey: 'k3y-of-the-test',
        requestsPerMinute: null,
        now: clock.now,
        sleep: clock.sleep,
        random: () => 0.5,
        onAttempt: (attempt) => attempts.push(attempt),
        ...options,
      });
      clients.push(client);
      return { client, clock, attempts };
    },
  };
}
