import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { type LocalStack, startLocalStack } from './testing/local-stack';
import { settled } from './testing/settled';

describe('a second visit', () => {
  let browser: Browser;
  let stack: LocalStack;

  beforeAll(async () => {
    [browser, stack] = await Promise.all([
      launchBrowser(),
      startLocalStack('--as-of', '2025-08-29', '--sessions', '30'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('downloads no asset again, and asks the API by its age', async () => {
    const { context, page } = await visited(browser, stack);
    const fetched = new Map<string, string>();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      const isKept = response.fromDiskCache === true || response.fromServiceWorker === true;
      if (!isKept) fetched.set(requestId, new URL(response.url).pathname);
    });
    // What the browser's own cache asked, in which a 304 becomes the answer that it held.
    const revalidated = new Set<string>();
    cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
      if (statusCode === 304) revalidated.add(requestId);
    });

    await page.goto(stack.dashboard);
    await settled(page);
    await context.close();

    const downloaded = [...fetched].filter(([requestId]) => !revalidated.has(requestId));
    expect(downloaded.map(([, path]) => path)).toEqual([]);
  });

  it('stands without a connection, and says from when its numbers are', async () => {
    const { context, page } = await visited(browser, stack);
    const shown = await page.locator('main h1').first().innerText();

    await context.setOffline(true);
    await page.reload();
    await page.getByText('Offline.').first().waitFor();

    expect(await page.locator('main h1').first().innerText()).toBe(shown);
    expect(await page.locator('body').innerText()).toMatch(/Last answer from /);
    await context.close();
  });

  it('keeps the last answer when the API fails, and says so', async () => {
    const { context, page } = await visited(browser, stack);
    const shown = await page.locator('main h1').first().innerText();

    await context.route('**/api/**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.reload();
    await page.getByText('The API does not answer (503).').first().waitFor();

    expect(await page.locator('main h1').first().innerText()).toBe(shown);
    expect(await page.locator('body').innerText()).toMatch(/Shown: the answer of /);
    await context.close();
  });
});

/** A first visit, until the worker keeps the whole shell. */
async function visited(
  browser: Browser,
  { dashboard }: LocalStack,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(dashboard);
  await settled(page);
  await page.evaluate(`navigator.serviceWorker.ready.then(async () => {
    const { assetGroups } = await (await fetch('ngsw.json')).json();
    const wanted = assetGroups.find(({ name }) => name === 'shell').urls;
    for (;;) {
      const kept = await Promise.all(wanted.map((url) => caches.match(url)));
      if (kept.every((response) => response !== undefined)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })`);
  return { context, page };
}
