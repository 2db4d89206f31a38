import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import {
  type LocalStack,
  WORKSPACE_ROOT,
  realPrices,
  startLocalStack,
} from './testing/local-stack';
import { openPage } from './testing/open-page';
import { acts } from './testing/scenes';
import { settled } from './testing/settled';
import { viewPaths } from './testing/view-paths';
import { watchlistOf } from './testing/watchlist-of';

/** Draws every view and state into docs/screenshots, from real prices where there are any. */
const OUT = join(WORKSPACE_ROOT, 'docs/screenshots');
const screens = [
  { suffix: '1440', viewport: { width: 1440, height: 900 } },
  { suffix: '390', viewport: { width: 390, height: 844 } },
] as const;
const themes = ['light', 'dark'] as const;

describe('docs/screenshots', () => {
  let browser: Browser;

  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  it('every view', async () => {
    const prices = existsSync(realPrices) ? ['--prices', realPrices] : ['--as-of', '2025-08-29'];
    // The addresses stand on the screen.
    const ports = ['--port', '4200', '--api-port', '3000'];
    await withStack([...prices, '--sessions', '62', ...ports], async (stack) => {
      for (const [name, path] of viewPaths) {
        for (const { suffix, ...screen } of screens) {
          for (const colorScheme of themes) {
            const { page } = await openPage(browser, stack.dashboard + path, {
              ...screen,
              colorScheme,
              timezoneId: 'America/New_York',
            });
            await drawn(page, `${name}-${suffix}-${colorScheme}`, { screens: 2 });
          }
        }
      }
    });
  });

  it.each([1, 20, 100])('a watchlist of %i', async (size) => {
    await withStack(
      ['--as-of', '2025-08-29', '--sessions', '30', '--watchlist', watchlistOf(size).join(',')],
      async (stack) => {
        for (const { suffix, ...screen } of screens) {
          const { page } = await openPage(browser, stack.dashboard, screen);
          await drawn(page, `symbols-${size}-${suffix}`, { screens: 2 });
        }
      },
    );
  });

  it.each(acts.map((act) => [act.scenes.map(({ name }) => name).join(', '), act] as const))(
    'states: %s',
    async (_, { options, scenes }) => {
      await withStack(options(), async (stack) => {
        for (const { name, path, prepare } of scenes) {
          await prepare?.(stack);
          const { page } = await openPage(browser, stack.dashboard + path, {
            ...screens[1],
            timezoneId: 'America/New_York',
          });
          await drawn(page, `state-${name}`, { screens: 1 });
        }
      });
    },
  );

  it('states: offline, the API down', async () => {
    await withStack(['--as-of', '2025-08-29', '--sessions', '30'], async (stack) => {
      const { page } = await openPage(browser, stack.dashboard, {
        ...screens[1],
        timezoneId: 'America/New_York',
      });
      await settled(page);
      await page.evaluate(`navigator.serviceWorker.ready.then(async () => {
        while ((await caches.match('index.html')) === undefined)
          await new Promise((resolve) => setTimeout(resolve, 100));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      })`);
      const context = page.context();
      await context.setOffline(true);
      await page.reload();
      await drawn(page, 'state-offline', { screens: 1, after: 'keep' });
      await context.setOffline(false);
      await context.route('**/api/**', (route) => route.fulfill({ status: 503, body: '{}' }));
      await page.reload();
      await drawn(page, 'state-api-down', { screens: 1 });
    });
  });

  async function withStack(
    options: readonly string[],
    use: (stack: LocalStack) => Promise<void>,
  ): Promise<void> {
    const stack = await startLocalStack(...options);
    try {
      await use(stack);
    } finally {
      await stack.stop();
    }
  }
});

/** Draws a page as far as some screens down, its charts among it. */
async function drawn(
  page: Page,
  name: string,
  { screens: most, after = 'close' }: { screens: number; after?: 'close' | 'keep' },
): Promise<void> {
  await settled(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  // Bars that stick to the window then stand at the picture's end.
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), most * height) });
  if (most > 1) await page.evaluate(chartsInSight);
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
  await page.setViewportSize({ width, height });
  if (after === 'close') await page.context().close();
}

/** Waits, in the page, for every part in the window that comes later; those further down come when they are scrolled to. */
const chartsInSight = `new Promise((resolve) => {
  const isComing = (place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight;
  const look = () =>
    [...document.querySelectorAll('tre-later:not([hidden])')].some(isComing)
      ? setTimeout(look, 50)
      : setTimeout(resolve, 200);
  look();
})`;
