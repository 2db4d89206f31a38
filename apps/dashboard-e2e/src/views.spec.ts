import { type Browser, type Page } from 'playwright-core';
import { axeViolations } from './testing/axe-violations';
import { launchBrowser } from './testing/browser';
import { callsAgainstList } from './testing/calls-against-list';
import { layoutShift } from './testing/layout-shift';
import { type LocalStack, startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';
import { symbols } from './testing/symbols';
import { viewPaths } from './testing/view-paths';

const MOST_LAYOUT_SHIFT = 0.05;
const WIDTHS = [320, 768, 2560];

describe('every view', () => {
  let browser: Browser;
  let stack: LocalStack;

  beforeAll(async () => {
    [browser, stack] = await Promise.all([
      launchBrowser(),
      startLocalStack('--as-of', '2025-08-29', '--sessions', '80'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('has no barrier at %i pixels, %s', async (width, colorScheme) => {
    const viewport = { width, height: 900 };
    const found: unknown[] = [];
    for (const [name, path] of viewPaths) {
      const { page, complaints } = await openPage(browser, stack.dashboard + path, {
        viewport,
        colorScheme,
      });
      await settled(page);

      const shift = await layoutShift(page);
      const scrolled = await scrollWidth(page);
      const violations = await axeViolations(page);

      found.push({
        name,
        scrolled,
        violations,
        complaints,
        shifts: shift > MOST_LAYOUT_SHIFT && shift,
      });
      await page.context().close();
    }

    expect(found).toEqual(
      viewPaths.map(([name]) => ({
        name,
        scrolled: width,
        violations: [],
        complaints: [],
        shifts: false,
      })),
    );
  });

  it('scrolls only down, and stands still at 320 pixels, up to 2560', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    const found: unknown[] = [];
    for (const [name, path] of viewPaths) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (width === WIDTHS[0]) await page.goto(stack.dashboard + path);
        await settled(page);
        const shift = width === WIDTHS[0] ? await layoutShift(page) : 0;
        found.push([name, width, await scrollWidth(page), shift > MOST_LAYOUT_SHIFT && shift]);
      }
    }
    await page.context().close();

    expect(found).toEqual(
      viewPaths.flatMap(([name]) => WIDTHS.map((width) => [name, width, width, false])),
    );
  });

  it('shows the same session dates in every time zone', async () => {
    const told = await Promise.all(
      ['Pacific/Honolulu', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'].map(
        async (timezoneId) => {
          const { page } = await openPage(browser, stack.dashboard, { timezoneId });
          const texts: string[] = [];
          for (const [, path] of viewPaths) {
            await page.goto(stack.dashboard + path);
            await settled(page);
            // Charts come when they are looked at.
            await page.evaluate(
              `document.querySelectorAll('.chart-card').forEach((card) => card.remove())`,
            );
            const text = await page.locator('main').innerText();
            // Instants name New York and, in brackets, the viewer's own time, which differs.
            texts.push(text.replace(/ \([^()]*your time\)/g, ''));
          }
          await page.context().close();
          return texts;
        },
      ),
    );

    expect(new Set(told.map((texts) => texts.join('\n'))).size).toBe(1);
  });

  it('asks nobody but its own origin', async () => {
    const hosts = new Set<string>();
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));

    for (const [, path] of viewPaths) {
      await page.goto(stack.dashboard + path);
      await settled(page);
    }
    await context.close();

    expect([...hosts]).toEqual([new URL(stack.dashboard).host]);
  });

  it('needs every DynamoDB call that the roles allow on AWS, and no other', async () => {
    const { page } = await openPage(browser, stack.dashboard);
    for (const [, path] of viewPaths) {
      await page.goto(stack.dashboard + path);
      await settled(page);
    }
    // The address at the API that the view of a session gives to share.
    await page.goto(`${stack.dashboard}/api/movers/2025-08-28`);
    await page.context().close();

    expect(await callsAgainstList(stack.control)).toEqual({ notAllowed: [], notMade: [] });
  });
});

describe('a watchlist of any size', () => {
  it.each([1, 20, 100])('of %i symbols fits phone and desktop', async (size) => {
    const browser = await launchBrowser();
    const stack = await startLocalStack(
      ...['--as-of', '2025-08-29', '--sessions', '25', '--watchlist', symbols(size).join(',')],
    );
    try {
      const { page, complaints } = await openPage(browser, stack.dashboard);
      const found: unknown[] = [];
      for (const path of ['/', '/year', '/standings', `/symbol/${symbols(size)[0]}`]) {
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(stack.dashboard + path);
          await settled(page);
          const shift = await layoutShift(page);
          found.push({
            path,
            width: width - (await scrollWidth(page)),
            shift: Math.max(shift, MOST_LAYOUT_SHIFT),
            violations: path === '/' ? await axeViolations(page) : [],
          });
        }
      }

      expect(found).toEqual(
        found.map((one) =>
          Object.assign({}, one, { width: 0, shift: MOST_LAYOUT_SHIFT, violations: [] }),
        ),
      );
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await stack.stop();
    }
  });
});

function scrollWidth(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
