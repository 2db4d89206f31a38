import { type Page } from 'playwright-core';

/** Waits until a view stands: its words, the answer to its question, and the font. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy="true"], .view-wait').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
