import { type BrowserContext, type Page } from 'playwright-core';
import { tabTo } from './testing/keyboard';
import { noteAnswers } from './testing/network-answers';
import { onLocalStack, type Stage } from './testing/on-local-stack';
import { settled } from './testing/settled';
import { viewPaths } from './testing/view-paths';
import { wholeView } from './testing/whole-view';

describe('a second visit', () => {
  const stage = onLocalStack(['--as-of', '2025-08-29', '--sessions', '30']);

  it('downloads no asset again on any view, and asks the API by its age', async () => {
    const { context, page } = await visited(stage);
    for (const [, path] of viewPaths) {
      await page.goto(stage.stack.dashboard + path);
      await wholeView(page);
    }

    const answers = await noteAnswers(page);
    const downloaded: unknown[] = [];
    const questions = new Set<string>();
    for (const [name, path] of viewPaths) {
      await page.goto(stage.stack.dashboard + path);
      await wholeView(page);
      const noted = answers();
      for (const { url } of noted) if (isQuestion(url)) questions.add(url);
      downloaded.push([name, noted.filter(({ from }) => from === 'network')]);
    }
    // What is older than its age is asked for like this.
    await page.evaluate(`Promise.all(${JSON.stringify([...questions])}.map((url) =>
      fetch(url, { cache: 'no-cache', headers: { 'ngsw-bypass': 'true' } }).then((answer) => answer.text())))`);
    // The browser tells of an answer after the page has it.
    const askedAgain: unknown[] = [];
    while (askedAgain.length < questions.size) {
      askedAgain.push(...answers().map(({ from }) => from));
      await page.waitForTimeout(20);
    }
    await context.close();

    expect(downloaded).toEqual(viewPaths.map(([name]) => [name, []]));
    expect(questions.size).toBeGreaterThanOrEqual(viewPaths.length - 1);
    expect(askedAgain).toEqual([...questions].map(() => 'unchanged'));
  });

  it('stands without a connection, and says from when its numbers are', async () => {
    const { context, page } = await visited(stage);
    const shown = await page.locator('main h1').first().innerText();

    await context.setOffline(true);
    await page.reload();
    await page.getByText('Offline.').first().waitFor();

    expect(await page.locator('main h1').first().innerText()).toBe(shown);
    expect(await page.locator('body').innerText()).toMatch(/Last answer from /);
    await context.close();
  });

  it('keeps the last answer when the API fails, says so, and asks again at a key', async () => {
    const { context, page } = await visited(stage);
    const shown = await page.locator('main h1').first().innerText();

    await context.route('**/api/**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.reload();
    await page.getByText('The API does not answer (503).').first().waitFor();

    expect(await page.locator('main h1').first().innerText()).toBe(shown);
    expect(await page.locator('body').innerText()).toMatch(/Shown: the answer of /);

    await context.unrouteAll();
    await tabTo(page, '.failure button');
    await page.keyboard.press('Enter');
    await page.locator('.failure').waitFor({ state: 'detached' });
    await context.close();
  });
});

/** A first visit, until the worker keeps the whole shell. */
async function visited({
  browser,
  stack,
}: Stage): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(stack.dashboard);
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

function isQuestion(url: string): boolean {
  return new URL(url).pathname.startsWith('/api/');
}
