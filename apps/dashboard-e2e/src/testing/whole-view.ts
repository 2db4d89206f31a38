import { type Page } from 'playwright-core';
import { settled } from './settled';

/** Waits until a view stands, goes through it as far as it goes down, so that every part has come, and back to its head. */
export async function wholeView(page: Page): Promise<void> {
  await settled(page);
  while (await page.evaluate<boolean>(goneFurther)) await settled(page, MOMENT_MS);
  await page.evaluate('scrollTo(0, 0)');
}

const MOMENT_MS = 30;

/**
 * In the page: scrolls by a window, as far as there is more. Parts come when they near the window, which the browser
 * tells them with its next frame, and may make the page longer.
 */
const goneFurther = `(async () => {
  const before = scrollY;
  scrollBy(0, innerHeight);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return scrollY > before;
})()`;
