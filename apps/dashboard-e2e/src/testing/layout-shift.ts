import { type Page } from 'playwright-core';

/** The page's layout shift so far, as the web vital sums it at the worst: every shift that no input caused. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    const add = (list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
  })`);
}
