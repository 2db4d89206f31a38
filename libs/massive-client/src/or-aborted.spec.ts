import { getEventListeners } from 'node:events';
import { orAborted } from './or-aborted';

const never = new Promise<never>(() => undefined);

describe('orAborted', () => {
  it('resolves with the work when nobody aborts', async () => {
    const { signal } = new AbortController();

    await expect(orAborted(Promise.resolve(7), signal)).resolves.toBe(7);
  });

  it('rejects with the error of the work when nobody aborts', async () => {
    const { signal } = new AbortController();

    await expect(orAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('rejects with the very reason of the signal, be it no error at all', async () => {
    const abort = new AbortController();
    const waiting = orAborted(never, abort.signal);

    abort.abort('enough');

    await expect(waiting).rejects.toBe('enough');
  });

  it('prefers the reason to an error with which the work answers the abort', async () => {
    const abort = new AbortController();
    const work = new Promise((_, reject) => {
      abort.signal.addEventListener('abort', () => reject(new Error('my own')));
    });
    const waiting = orAborted(work, abort.signal);

    abort.abort('enough');

    await expect(waiting).rejects.toBe('enough');
  });

  it('does not wait for work that never ends when the signal was aborted before', async () => {
    await expect(orAborted(never, AbortSignal.abort('before'))).rejects.toBe('before');
  });

  it.each([
    ['resolved', () => Promise.resolve()],
    ['failed', () => Promise.reject(new Error('no'))],
  ])('leaves nothing behind on a long-lived signal when the work has %s', async (_, work) => {
    const { signal } = new AbortController();

    await Promise.allSettled([orAborted(work(), signal)]);

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('rejects at once for a signal aborted before, whatever becomes of the work', async () => {
    const failing = Promise.reject(new Error('must not go unhandled'));

    await expect(orAborted(failing, AbortSignal.abort('before'))).rejects.toBe('before');
  });
});
