import { type Page } from 'playwright-core';

/** How wide the page is, what has to be scrolled to among it. */
export function scrollWidth(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
