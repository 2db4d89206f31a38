import { existsSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { realPrices, startLocalStack } from './testing/local-stack';
import { onLocalStack } from './testing/on-local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';

const MINUS = '\u2212';

describe('reading the dashboard', () => {
  const stage = onLocalStack(['--as-of', '2025-08-29', '--sessions', '60']);

  it('reproduces the screen by its link, and by back and forward', async () => {
    const { page } = await openPage(stage.browser, stage.stack.dashboard);
    await settled(page);
    const latest = await page.title();

    await page.getByRole('link', { name: 'Year' }).first().click();
    await page.waitForURL(/\/year/);
    await settled(page);
    await page.getByRole('combobox').first().selectOption({ label: 'Open to close' });
    await page.waitForURL(/basis=open/);
    await settled(page);
    const open = await visibleText(page);
    const link = page.url();

    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('basis'));
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);
    expect(await page.title()).toBe(latest);
    await page.goForward();
    await page.goForward();
    await page.waitForURL(/basis=open/);
    await settled(page);
    expect(await visibleText(page)).toBe(open);

    const elsewhere = await openPage(stage.browser, link);
    await settled(elsewhere.page);
    expect(await visibleText(elsewhere.page)).toBe(open);
  });

  it('names what is wrong in an address', async () => {
    const { page, complaints } = await openPage(
      stage.browser,
      `${stage.stack.dashboard}/?basis=vwap`,
    );
    await settled(page);

    expect(await visibleText(page)).toContain('vwap');
    expect(complaints).toEqual([]);
  });

  it('goes to another view, and keeps its place where only the basis changes', async () => {
    const viewport = { width: 320, height: 500 };
    const { page } = await openPage(stage.browser, stage.stack.dashboard, { viewport });
    await settled(page);
    const map = page.locator('.map-card .scroller');
    await map.evaluate((scroller) => {
      scroller.scrollIntoView();
      scroller.scrollLeft = 20;
    });
    // What is above the map may be of another height on another basis; the map stays where it is.
    const place = () =>
      map.evaluate((scroller) => [
        scroller.scrollLeft,
        Math.round(scroller.getBoundingClientRect().top),
      ]);

    const atFirst = await place();
    await page.getByRole('combobox').first().selectOption({ label: 'Open to close' });
    await page.locator('.subject', { hasText: 'open to close' }).waitFor();
    const afterChoice = await place();
    await page.locator('.map tbody a').nth(2).press('Enter');
    await page.locator('.when', { hasText: 'Wed 27 Aug' }).waitFor();

    expect(afterChoice).toEqual(atFirst);
    expect(await page.evaluate('[document.activeElement.tagName, scrollY]')).toEqual(['MAIN', 0]);
  });
});

const withRealPrices = existsSync(realPrices) ? describe : describe.skip;
if (!existsSync(realPrices)) console.info(`no real prices at ${realPrices}: skipping their screen`);

withRealPrices('real prices', () => {
  it('stand on the screen as the exchange made them', async () => {
    const browser = await launchBrowser();
    const stack = await startLocalStack('--prices', realPrices, '--sessions', '62');
    try {
      const { page } = await openPage(browser, stack.dashboard);
      await settled(page);

      const text = await visibleText(page);

      for (const fact of ['Fri 29 Aug 2025', 'TSLA', `${MINUS}3.50`, `${MINUS}3.32`, '+0.60']) {
        expect(text).toContain(fact);
      }
      expect(text).not.toContain('Simulated');
    } finally {
      await browser.close();
      await stack.stop();
    }
  });
});

function visibleText(page: Page): Promise<string> {
  return page.locator('body').innerText();
}
