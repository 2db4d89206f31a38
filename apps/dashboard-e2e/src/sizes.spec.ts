import { type Page } from 'playwright-core';
import { axeViolations } from './testing/axe-violations';
import { expectSoon } from './testing/expect-soon';
import { tabTo } from './testing/keyboard';
import { layoutShift } from './testing/layout-shift';
import { onLocalStack } from './testing/on-local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';
import { scrollWidth } from './testing/scroll-width';
import { watchlistOf } from './testing/watchlist-of';
import { wholeView } from './testing/whole-view';

const MOST_LAYOUT_SHIFT = 0.05;
const NARROWEST = 320;

describe.each([1, 20, 100])('a watchlist of %i', (size) => {
  const symbols = watchlistOf(size);
  const stage = onLocalStack([
    ...['--as-of', '2025-08-29', '--sessions', '25', '--watchlist', symbols.join(',')],
  ]);
  const paths = ['/', '/year', '/standings', `/symbol/${symbols[0]}`, '/data'];

  it.each([390, 1440])('has no barrier on any view at %i pixels', async (width) => {
    const { page, complaints } = await openPage(stage.browser, stage.stack.dashboard, {
      viewport: { width, height: 900 },
    });
    const found: unknown[] = [];
    for (const path of paths) {
      await page.goto(stage.stack.dashboard + path);
      await wholeView(page);

      const shift = await layoutShift(page);
      const scrolled = (await scrollWidth(page)) - width;
      const violations = await axeViolations(page);
      const narrowest = width === 390 ? await scrolledAt(page, NARROWEST) : 0;

      found.push([path, shift > MOST_LAYOUT_SHIFT && shift, scrolled, narrowest, violations]);
      await page.setViewportSize({ width, height: 900 });
    }
    await page.context().close();

    expect(found).toEqual(paths.map((path) => [path, false, 0, 0, []]));
    expect(complaints).toEqual([]);
  });

  it('scrolls its map by the keyboard where that is wider than its card', async () => {
    const { page } = await openPage(stage.browser, stage.stack.dashboard, {
      viewport: { width: NARROWEST, height: 900 },
    });
    await settled(page);
    const map = page.locator('.map-card .scroller');
    const overflow = await map.evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );

    if (overflow > 0) {
      await tabTo(page, '.map-card .scroller');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await map.and(page.locator(':focus')).waitFor();
      await expectSoon(() => map.evaluate(({ scrollLeft }) => scrollLeft > 0));
    }
    await page.context().close();

    expect(overflow > 0).toBe(size > 1);
  });
});

async function scrolledAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  await settled(page);
  return (await scrollWidth(page)) - width;
}
