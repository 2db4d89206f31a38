import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';

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
