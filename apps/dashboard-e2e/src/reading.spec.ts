import { existsSync } from 'node:fs';
import { type Browser, type Page } from 'playwright-core';
import { type MoversBody } from '@tre/movers-contract';
import { launchBrowser } from './testing/browser';
import { type LocalStack, realPrices, startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';
import { viewPaths } from './testing/view-paths';

const MINUS = '\u2212';
const THIN_SPACE = '\u2009';

describe('reading the dashboard', () => {
  let browser: Browser;
  let stack: LocalStack;

  beforeAll(async () => {
    [browser, stack] = await Promise.all([
      launchBrowser(),
      startLocalStack('--as-of', '2025-08-29', '--sessions', '60'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.each(['previousClose', 'open'] as const)('shows the numbers of the API, %s', async (basis) => {
    const query = basis === 'open' ? '?basis=open' : '';
    const { page } = await openPage(browser, `${stack.dashboard}/year${query}`);
    await settled(page);

    const { data } = await moversOf(stack, `days=60&basis=${basis}`);
    const year = await visibleText(page);
    await page.goto(`${stack.dashboard}/${query}`);
    await settled(page);
    const latest = await visibleText(page);

    expect(data.length).toBeGreaterThan(40);
    for (const { symbol, changePercent } of data) {
      expect(year).toMatch(new RegExp(`${symbol}\\s+${signed(changePercent).replace('+', '\\+')}`));
    }
    expect(latest).toContain(`${signed(data[0]?.changePercent ?? Number.NaN)}${THIN_SPACE}%`);
  });

  it('reproduces the screen by its link, and by back and forward', async () => {
    const { page } = await openPage(browser, stack.dashboard);
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

    const elsewhere = await openPage(browser, link);
    await settled(elsewhere.page);
    expect(await visibleText(elsewhere.page)).toBe(open);
  });

  it('names what is wrong in an address', async () => {
    const { page, complaints } = await openPage(browser, `${stack.dashboard}/?basis=vwap`);
    await settled(page);

    expect(await visibleText(page)).toContain('vwap');
    expect(complaints).toEqual([]);
  });

  it('is reached and operated by the keyboard alone', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    await settled(page);
    for (const [name, path] of viewPaths) {
      await page.goto(stack.dashboard + path);
      await settled(page);

      const expected = await page.evaluate<number>(numberStops);
      const reached = new Set<number>();
      const unseen: string[] = [];
      for (let step = 0; step < expected + 5; step += 1) {
        await page.keyboard.press('Tab');
        const [stop, outline] = await page.evaluate<[number, string]>(
          `[Number(document.activeElement?.dataset.stop ?? -1), getComputedStyle(document.activeElement).outlineStyle]`,
        );
        if (stop >= 0) reached.add(stop);
        if (stop >= 0 && outline === 'none') unseen.push(`${name} ${stop}`);
      }

      expect([name, reached.size]).toEqual([name, expected]);
      expect(unseen).toEqual([]);
    }
  });

  it('goes to another view, and keeps its place where only the basis changes', async () => {
    const viewport = { width: 320, height: 500 };
    const { page } = await openPage(browser, stack.dashboard, { viewport });
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

  it('is operated by the keyboard: skip, theme, calendar, range and direction', async () => {
    const { page } = await openPage(browser, `${stack.dashboard}/year`, { colorScheme: 'light' });
    await settled(page);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const skippedTo = await page.evaluate('document.activeElement.tagName');
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('radio', { name: 'Light' }).press('ArrowRight');
    const theme = await page.evaluate('document.documentElement.dataset.theme');
    await page.keyboard.press('Escape');
    await page.locator('.calendar [tabindex="0"]').press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/session\/2025-08-28/);
    await page.getByRole('link', { name: 'Standings' }).press('Enter');
    await page.getByRole('link', { name: 'Month' }).press('Enter');
    await page.waitForURL(/period=month/);
    await settled(page);
    const direction = page.locator('.wins select');
    await direction.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/direction=/);

    expect([skippedTo, theme]).toEqual(['MAIN', 'dark']);
    expect(
      await direction.evaluate((select) => select.ownerDocument.activeElement === select),
    ).toBe(true);
  });

  it('shares by the keyboard', async () => {
    const { page } = await openPage(browser, stack.dashboard, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await settled(page);
    const share = page.getByRole('button', { name: 'Share' });

    await share.focus();
    await page.keyboard.press('Enter');
    const numbers = page.getByRole('button', { name: /CSV/ });
    await numbers.waitFor();
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Copy the link/ }).press('Enter');
    await page.getByText('Link copied.').waitFor();

    expect(download.suggestedFilename()).toMatch(/^tre-stocks-.*\.csv$/);
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${stack.dashboard}/`);
  });

  it('goes through a chart by the keyboard, and opens a session of it', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    await settled(page);
    await page.locator('.chart-card').first().scrollIntoViewIfNeeded();
    const chart = page.locator('.chart[role=group]').first();

    await chart.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const said = await chart.locator('[aria-live]').innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/session\/2025-08-28/);

    expect(said).toContain('Thu 28 Aug');
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

async function moversOf({ api }: LocalStack, query: string): Promise<MoversBody> {
  return (await (await fetch(`${api}/movers?${query}`)).json()) as MoversBody;
}

function signed(changePercent: number): string {
  const sign = changePercent > 0 ? '+' : changePercent < 0 ? MINUS : '';
  return `${sign}${Math.abs(changePercent).toFixed(2)}`;
}

function visibleText(page: Page): Promise<string> {
  return page.locator('body').innerText();
}

/** Numbers, in the page, what the keyboard should stop at, one stop for a group of radio buttons, and counts it. */
const numberStops = `(() => {
  const groups = new Set();
  const stops = [
    ...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]'),
  ].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type === 'radio' && groups.has(element.name)) return false;
    if (element.type === 'radio') groups.add(element.name);
    return element.tabIndex >= 0 && !element.disabled;
  });
  stops.forEach((element, index) => (element.dataset.stop = String(index)));
  return stops.length;
})()`;
