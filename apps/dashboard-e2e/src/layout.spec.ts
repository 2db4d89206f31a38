import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';
import { watchlistOf } from './testing/watchlist-of';

/** The most that a card may have below what it holds, its own padding among it, in pixels. */
const MOST_BELOW = 32;

describe('the cards of a session', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  it.each([3, 12])('are filled, and end together, with %i sessions', async (sessions) => {
    const stack = await startLocalStack('--as-of', '2025-08-29', '--sessions', String(sessions));
    try {
      const viewport = { width: 1440, height: 900 };
      const { page } = await openPage(browser, stack.dashboard, { viewport });
      await settled(page);
      await page.locator('.chart canvas').waitFor();

      const cards = await cardsOf(page);

      expect(cards).toHaveLength(3);
      for (const { name, below } of cards)
        expect([name, below > MOST_BELOW]).toEqual([name, false]);
      const ends = cards.map(({ end }) => end).toSorted((a, b) => b - a);
      expect(ends[0]).toBe(ends[1]);
      await page.context().close();
    } finally {
      await stack.stop();
    }
  });

  it('are not buried by a hundred symbols on a phone, which come on demand, by link and on paper', async () => {
    const watchlist = watchlistOf(100).join(',');
    const stack = await startLocalStack(
      ...['--as-of', '2025-08-29', '--sessions', '25', '--watchlist', watchlist],
    );
    try {
      const viewport = { width: 390, height: 844 };
      const { page, complaints } = await openPage(browser, stack.dashboard, { viewport });
      await settled(page);
      const first = { rows: await rowsOf(page, 10), map: await topOf(page, '.map-card') };

      await page.getByRole('button', { name: 'Show all 100' }).press('Enter');
      await page.waitForURL(/list=all/);
      const all = await rowsOf(page, 100);
      await page.reload();
      await settled(page);
      const byLink = await rowsOf(page, 100);
      await page.getByRole('button', { name: 'Show the largest moves only' }).press('Enter');
      await page.waitForURL((url) => url.search === '');
      const again = await rowsOf(page, 10);
      await page.emulateMedia({ media: 'print' });
      const onPaper = await rowsOf(page, 100);

      expect(first).toEqual({ rows: 10, map: expect.any(Number) });
      expect(first.map).toBeLessThan(2 * viewport.height);
      expect({ all, byLink, again, onPaper }).toEqual({
        all: 100,
        byLink: 100,
        again: 10,
        onPaper: 100,
      });
      expect(complaints).toEqual([]);
      await page.context().close();
    } finally {
      await stack.stop();
    }
  });
});

interface Card {
  readonly name: string;
  /** Where it ends on the page. */
  readonly end: number;
  /** From the end of what it holds to its own. */
  readonly below: number;
}

function cardsOf(page: Page): Promise<readonly Card[]> {
  return page.evaluate(`[...document.querySelectorAll('.cards > .card:not(tre-later)')].map((card) => {
    const end = card.getBoundingClientRect().bottom;
    const held = [...card.querySelectorAll('td, p, canvas, summary')].map((one) => one.getBoundingClientRect().bottom);
    return { name: card.className, end: Math.round(end), below: end - Math.max(...held) };
  })`);
}

/** How many rows show once they are so many, or after a while: the address changes before the page does. */
async function rowsOf(page: Page, expected: number): Promise<number> {
  const rows = page.locator('.watchlist tbody tr:visible');
  const until = Date.now() + PATIENCE_MS;
  while ((await rows.count()) !== expected && Date.now() < until) await page.waitForTimeout(50);
  return rows.count();
}

const PATIENCE_MS = 5_000;

function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);
}
