import { type Locator, type Page } from 'playwright-core';

/** Opens what lies over the page, one after the other, waits for what is in it, and lets it be looked at. */
export async function throughMenus(
  page: Page,
  look: (menu: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const menu of await page.locator('[popover]').all()) {
    await menu.evaluate((popover) => popover.showPopover());
    await menu.locator('tre-later:not([hidden])').waitFor({ state: 'hidden' });
    await look(menu);
    await menu.evaluate((popover) => popover.hidePopover());
  }
}
