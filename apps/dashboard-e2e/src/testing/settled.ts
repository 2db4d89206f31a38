import { type Page } from 'playwright-core';

/** Waits until a view stands: its words, the answer to its question, the font, and the parts within reach that come later. */
export async function settled(page: Page, stillMs = STILL_MS): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.evaluate(`${standing}(${stillMs})`);
}

const STILL_MS = 150;

/**
 * In the page: nothing is awaited for a while on end. That the network is quiet says less, and only after half a second.
 * The map and the tables of charts come when the browser is idle, a chart when it is within half a screen; between its
 * making and its first words a table has none. A long list is drawn in turns.
 */
const standing = `(async (stillMs) => {
  const MOST_MS = 30_000;
  const awaited = () => {
    if (document.querySelector('main h1') === null) return 'a heading';
    if (document.querySelector('[aria-busy="true"], .view-wait') !== null) return 'an answer';
    if (document.querySelector('summary:empty') !== null) return 'the table of a chart';
    const parts = [...document.querySelectorAll('tre-later:not([hidden])')].filter((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      const isNear = top < innerHeight * 1.5 && bottom > -innerHeight / 2;
      const isIdle = part.matches('.cards > *, .chart-card > :last-child');
      return part.checkVisibility() && (isNear || isIdle);
    });
    if (parts.length > 0) return 'a part that comes later';
    const before = drawn;
    drawn = document.querySelectorAll('main *').length;
    return drawn === before ? undefined : 'the rest of a long list';
  };
  let drawn;
  await document.fonts.ready;
  const start = performance.now();
  for (let since = start; performance.now() - since < stillMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    const what = awaited();
    if (what !== undefined) since = performance.now();
    if (performance.now() - start > MOST_MS) throw new Error('the view still waits for ' + what);
  }
})`;
