import { type Browser, type Page } from 'playwright-core';
import { type MoversBody } from '@tre/movers-contract';
import { launchBrowser } from './testing/browser';
import { type LocalStack, startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';

/** Of the light theme, as the canvas gives them. */
const LIGHT = { up: [10, 95, 180], down: [179, 72, 11] } as const;

describe('the charts', () => {
  let browser: Browser;
  let stack: LocalStack;
  let rows: readonly (readonly string[])[];

  beforeAll(async () => {
    [browser, stack] = await Promise.all([
      launchBrowser(),
      startLocalStack('--as-of', '2025-08-29', '--sessions', '60'),
    ]);
    rows = await winnerRows(stack);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.each(['light', 'dark'] as const)(
    'stand on paper in light colours, above their numbers, from the %s theme',
    async (colorScheme) => {
      const { page, complaints } = await openPage(browser, stack.dashboard, { colorScheme });
      await settled(page);
      await page.locator('.chart-card').scrollIntoViewIfNeeded();
      await page.locator('.chart canvas').waitFor();

      await page.emulateMedia({ media: 'print' });
      const chart = page.locator('.paper-chart');
      await chart.waitFor();

      expect(await coloursOf(page)).toEqual(expect.arrayContaining([LIGHT.up, LIGHT.down]));
      expect(await shownRows(page)).toEqual(rows);
      expect(await page.locator('.chart canvas').isVisible()).toBe(false);

      await page.emulateMedia({ media: 'screen' });
      await chart.waitFor({ state: 'detached' });

      expect(await shownRows(page)).toEqual([]);
      expect(await page.locator('.chart canvas').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    ['/', 1],
    ['/symbol/NVDA', 2],
  ] as const)(
    'are drawn by the time the browser prints them, and where one is not there its numbers are: %s',
    async (path, charts) => {
      const viewport = { width: 390, height: 200 };
      const { page } = await openPage(browser, stack.dashboard + path, {
        viewport,
        colorScheme: 'dark',
      });
      await settled(page);

      const unseen = await printed(page);
      for (const card of await page.locator('.chart-card').all()) {
        await card.scrollIntoViewIfNeeded();
        await card.locator('.chart canvas').waitFor();
      }
      const seen = await printed(page);

      expect(unseen).toEqual({ charts: 0, tables: charts });
      expect(seen).toEqual({ charts, tables: charts });
      await page.context().close();
    },
  );

  it('leave their numbers where their script does not come, say so, and load it again', async () => {
    const { page } = await openPage(browser, stack.dashboard, { serviceWorkers: 'block' });
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('baseChart')) await route.abort();
      else await route.fulfill({ response });
    });
    await page.reload();
    await page.locator('.chart-card').scrollIntoViewIfNeeded();
    await page.locator('.chart-card').getByText('could not be loaded').waitFor();

    await page.getByText('Show as table').press('Enter');
    await page.locator('.chart-card tbody').waitFor();

    expect(await shownRows(page)).toEqual(rows);

    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load the page again' }).press('Enter');
    await settled(page);
    await page.locator('.chart-card').scrollIntoViewIfNeeded();
    await page.locator('.chart[role=group] canvas').waitFor();
    await page.context().close();
  });
});

/** What the table of the winners' chart has to show by the API: dates, symbols and changes, newest first. */
async function winnerRows({ api }: LocalStack): Promise<readonly (readonly string[])[]> {
  const { data } = (await (await fetch(`${api}/movers?days=100`)).json()) as MoversBody;
  return data
    .slice(0, 60)
    .map(({ date, symbol, changePercent }) => [date, symbol, changePercent.toFixed(2)]);
}

/** The rows of the chart's table that can be seen. */
function shownRows(page: Page): Promise<string[][]> {
  return page.evaluate(`[...document.querySelectorAll('.chart-card tbody tr')]
    .filter((row) => row.checkVisibility({ contentVisibilityAuto: true }) && row.getClientRects().length > 0)
    .map((row) => [
      row.querySelector('time').dateTime,
      ...[...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent.replace('\u2212', '-').replace('+', '')),
    ])`);
}

/** Every colour that fills more than a hundred pixels of the chart on paper. */
function coloursOf(page: Page): Promise<number[][]> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector('.paper-chart');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 100).map(([colour]) => colour.split(',').map(Number));
  })()`);
}

/** Prints the page, and tells how many charts and tables with rows it had when the browser drew it. */
async function printed(page: Page): Promise<unknown> {
  await page.evaluate(`addEventListener('beforeprint', () => {
    document.documentElement.dataset.printed = JSON.stringify({
      charts: document.querySelectorAll('.paper-chart').length,
      tables: document.querySelectorAll('.chart-card details[open] tbody').length,
    });
  }, { once: true })`);
  const sheets = await page.pdf({ format: 'A4' });
  expect(sheets.subarray(0, 5).toString()).toBe('%PDF-');
  return JSON.parse(await page.evaluate('document.documentElement.dataset.printed'));
}
