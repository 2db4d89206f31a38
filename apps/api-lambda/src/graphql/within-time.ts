/** Thrown by {@link withinTime} when the time is over. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
}

/** Waits for the work up to `limitMs`, then gives it the signal to stop and rejects with {@link TimeOver}. */
export async function withinTime<T>(
  limitMs: number,
  work: (signal: AbortSignal) => PromiseLike<T>,
): Promise<T> {
  const stop = new AbortController();
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    over.reject(new TimeOver(`not done within ${limitMs} ms`));
    stop.abort();
  }, limitMs);
  try {
    return await Promise.race([work(stop.signal), over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
