import { type Page } from 'playwright-core';
import { settled } from './settled';

/** Waits until a view stands, goes through it as far as it goes down, so that every part has come, and back to its head. */
export async function wholeView(page: Page): Promise<void> {
  await settled(page);
  while (await page.evaluate<boolean>(goneFurther)) await settled(page);
  await page.evaluate('scrollTo(0, 0)');
}

/** Parts come when they near the window, and may make the page longer. */
const goneFurther = `(() => {
  const before = scrollY;
  scrollBy(0, innerHeight);
  return scrollY > before;
})()`;
