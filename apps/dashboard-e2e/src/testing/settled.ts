import { type Page } from 'playwright-core';

/** Waits until a view stands: its words, the answer to its question, the font, and charts that come in a file of their own. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy="true"], .view-wait').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForLoadState('networkidle');
  // The map and the tables of charts come when the browser is idle.
  await page
    .locator('.cards > tre-later:not([hidden]), .chart-card > tre-later:last-of-type:not([hidden])')
    .first()
    .waitFor({ state: 'detached' });
  // Between its making and its first words a chart's table has none.
  await page.locator('summary:empty').first().waitFor({ state: 'detached' });
}
