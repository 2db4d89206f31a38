import { type Page } from 'playwright-core';

/** An answer that a page got. */
export interface NetworkAnswer {
  readonly url: string;
  /** Where it came from: what a cache or the worker kept, kept and found unchanged by a 304, or the network. */
  readonly from: 'kept' | 'unchanged' | 'network';
}

/** Notes every answer that a page gets from now on; what the returned function gives is forgotten by it. */
export async function noteAnswers(page: Page): Promise<() => readonly NetworkAnswer[]> {
  const answers = new Map<string, NetworkAnswer>();
  // What the browser's own cache asked, in which a 304 becomes the answer that it held.
  const unchanged = new Set<string>();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const isKept = response.fromDiskCache === true || response.fromServiceWorker === true;
    answers.set(requestId, { url: response.url, from: isKept ? 'kept' : 'network' });
  });
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    if (statusCode === 304) unchanged.add(requestId);
  });
  return () => {
    const noted = [...answers].map(([requestId, { url, from }]): NetworkAnswer => ({
      url,
      from: unchanged.has(requestId) ? 'unchanged' : from,
    }));
    answers.clear();
    return noted;
  };
}
