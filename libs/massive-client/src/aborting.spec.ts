import { ClientClosed, ServerError } from './massive-error';
import { rejectionOf } from './testing/rejection-of';
import { replies } from './testing/upstream';
import { DAY, GROUPED_PATH, useUpstream } from './testing/use-upstream';

const { urls, script, clientOf } = useUpstream();

describe('abort', () => {
  const reason = new Error('the run is over');
  /** Sleeps for good, and tells when it has begun to. */
  function sleeper() {
    const { promise: asleep, resolve } = Promise.withResolvers<void>();
    return {
      asleep,
      sleep: () => {
        resolve();
        return new Promise<void>(() => undefined);
      },
    };
  }

  it('ends the wait for a retry at once', async () => {
    script(replies(429));
    const { asleep, sleep } = sleeper();
    const { client } = clientOf({ sleep });
    const abort = new AbortController();

    const waiting = rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));
    await asleep;
    abort.abort(reason);

    expect(await waiting).toBe(reason);
    expect(urls()).toHaveLength(1);
  });

  it('ends the wait for the limiter at once', async () => {
    const { asleep, sleep } = sleeper();
    const { client } = clientOf({ sleep, requestsPerMinute: 1 });
    const abort = new AbortController();
    await client.groupedDay('2026-02-25');

    const waiting = rejectionOf(client.groupedDay('2026-02-26', { signal: abort.signal }));
    await asleep;
    abort.abort(reason);

    expect(await waiting).toBe(reason);
    expect(urls()).toHaveLength(1);
  });

  it('ends a request under way and is reported', async () => {
    const abort = new AbortController();
    script(() => abort.abort(reason));
    const { client, attempts } = clientOf();

    const error = await rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));

    expect(error).toBe(reason);
    expect(attempts).toEqual([{ path: GROUPED_PATH, attempt: 1, durationMs: 0, error: 'Aborted' }]);
  });

  it('is no failure to repeat, even where its reason is one', async () => {
    const abort = new AbortController();
    const elsewhere = new ServerError('another request failed');
    script(() => abort.abort(elsewhere), replies(200, DAY));
    const { client, attempts } = clientOf();

    const error = await rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));

    expect(error).toBe(elsewhere);
    expect(attempts.map((attempt) => attempt.error)).toEqual(['Aborted']);
  });

  it('ends the wait for the key', async () => {
    const abort = new AbortController();
    const { client } = clientOf({ apiKey: () => new Promise(() => undefined) });

    const waiting = rejectionOf(client.upcomingHolidays({ signal: abort.signal }));
    abort.abort(reason);

    expect(await waiting).toBe(reason);
  });

  it('before the call makes no request', async () => {
    const { client } = clientOf();

    const error = await rejectionOf(
      client.groupedDay('2026-02-25', { signal: AbortSignal.abort(reason) }),
    );

    expect(error).toBe(reason);
    expect(urls()).toEqual([]);
  });

  it('of one call leaves the others alone', async () => {
    const abort = new AbortController();
    script(() => abort.abort(reason), replies(200, DAY));
    const { client } = clientOf();
    const aborted = rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));
    await aborted;

    const { bars } = await client.groupedDay('2026-02-26');

    expect(bars).toHaveLength(2);
  });

  it('is what close does to calls under way and to later ones', async () => {
    const arrived = Promise.withResolvers<void>();
    script(() => arrived.resolve());
    const { client } = clientOf();
    const underWay = rejectionOf(client.groupedDay('2026-02-25'));
    await arrived.promise;

    client.close();
    const later = rejectionOf(client.groupedDay('2026-02-26'));

    expect(await underWay).toBeInstanceOf(ClientClosed);
    expect(await later).toBeInstanceOf(ClientClosed);
    expect(await later).toMatchObject({
      name: 'ClientClosed',
      message: 'the client is closed',
      retryable: false,
    });
    expect(urls()).toHaveLength(1);
  });
});
