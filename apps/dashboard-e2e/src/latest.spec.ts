import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page } from 'playwright-core';
import { type MoversBody } from '@tre/movers-contract';
import { launchBrowser } from './testing/browser';
import { type LocalStack, realPrices, startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';

const axeSource = createRequire(__filename).resolve('axe-core/axe.min.js');
const MINUS = '\u2212';
const THIN_SPACE = '\u2009';

describe('the latest session', () => {
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

  it('shows the numbers of the API', async () => {
    const { page, complaints } = await openPage(browser, stack.dashboard);
    await page.getByRole('table').last().waitFor();

    const movers = await moversOf(stack, 'days=27');
    const text = await visibleText(page);

    expect(movers.data.length).toBeGreaterThanOrEqual(19);
    for (const { symbol, changePercent } of movers.data) {
      expect(text).toContain(symbol);
      expect(text).toContain(percentText(changePercent));
    }
    expect(complaints).toEqual([]);
  });

  it('shows the other basis by its address, and goes back', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    await page.getByRole('table').last().waitFor();

    await page.getByRole('combobox').first().selectOption({ label: 'Open to close' });
    await page.waitForURL(/basis=open/);
    const byOpen = await visibleText(page);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('basis'));

    const [top] = (await moversOf(stack, 'days=7&basis=open')).data;
    expect(top).toBeDefined();
    expect(byOpen).toContain(percentText(top?.changePercent ?? Number.NaN));
  });

  it('says that simulated prices are no market data', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    await page.getByRole('table').last().waitFor();

    expect(await visibleText(page)).toContain('Simulated prices');
  });

  it.each([
    [320, 'light'],
    [390, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
    [2560, 'light'],
  ] as const)('fits %i pixels, %s, without a barrier', async (width, colorScheme) => {
    const { page, complaints } = await openPage(browser, stack.dashboard, {
      viewport: { width, height: 900 },
      colorScheme,
    });
    await page.getByRole('table').last().waitFor();

    const scrolled = await page.evaluate('document.documentElement.scrollWidth');
    const violations = await axeViolations(page);

    expect(scrolled).toBe(width);
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the same session dates in every time zone', async () => {
    const shown = new Set<string>();
    for (const timezoneId of [
      'Pacific/Honolulu',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
    ]) {
      const { page } = await openPage(browser, stack.dashboard, { timezoneId });
      await page.getByRole('table').last().waitFor();
      shown.add(await page.getByRole('table').last().innerText());
    }

    expect(shown.size).toBe(1);
  });

  it('keeps the last answer when the API fails, and says so', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    await page.getByRole('table').last().waitFor();
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }),
    );

    await page.evaluate(`window.dispatchEvent(new Event('online'))`);
    await page.reload();

    await page.getByText('The API does not answer (503)').first().waitFor();
  });

  it('asks nobody but its own origin', async () => {
    const hosts = new Set<string>();
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));

    await page.goto(stack.dashboard);
    await page.getByRole('table').last().waitFor();

    expect([...hosts]).toEqual([new URL(stack.dashboard).host]);
  });
});

describe('an empty table', () => {
  it('is told apart from a failure', async () => {
    const browser = await launchBrowser();
    const stack = await startLocalStack('--as-of', '2025-08-29', '--sessions', '0');
    try {
      const { page, complaints } = await openPage(browser, stack.dashboard);
      await page.getByText('No session is published yet').first().waitFor();

      expect(await moversOf(stack, '')).toEqual({
        range: 'last_7_days',
        days: 7,
        count: 0,
        data: [],
      });
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await stack.stop();
    }
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
      await page.getByRole('table').last().waitFor();

      const text = await visibleText(page);

      for (const fact of ['Fri 29 Aug 2025', 'TSLA', '3.50', '+2.01', '+0.94', '+1.46', '+1.94']) {
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

function percentText(changePercent: number): string {
  const sign = changePercent > 0 ? '+' : changePercent < 0 ? MINUS : '';
  return `${sign}${Math.abs(changePercent).toFixed(2)}${THIN_SPACE}%`;
}

function visibleText(page: Page): Promise<string> {
  return page.locator('body').innerText();
}

/** Run by the browser's own protocol: the page's policy forbids to inject a script. */
async function axeViolations(page: Page): Promise<unknown> {
  await page.evaluate(readFileSync(axeSource, 'utf8'));
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
}
