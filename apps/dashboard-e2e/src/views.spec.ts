import { axeViolations } from './testing/axe-violations';
import { callsAgainstList } from './testing/calls-against-list';
import { layoutShift } from './testing/layout-shift';
import { onLocalStack } from './testing/on-local-stack';
import { openPage } from './testing/open-page';
import { scrollWidth } from './testing/scroll-width';
import { settled } from './testing/settled';
import { unfold } from './testing/shown-tables';
import { viewPaths } from './testing/view-paths';
import { wholeView } from './testing/whole-view';

const MOST_LAYOUT_SHIFT = 0.05;
const WIDTHS = [320, 768, 2560];

describe('every view', () => {
  const stage = onLocalStack(['--as-of', '2025-08-29', '--sessions', '80']);

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('has no barrier at %i pixels, %s', async (width, colorScheme) => {
    const viewport = { width, height: 900 };
    const found: unknown[] = [];
    for (const [name, path] of viewPaths) {
      const { page, complaints } = await openPage(stage.browser, stage.stack.dashboard + path, {
        viewport,
        colorScheme,
      });
      await wholeView(page);
      // The tables of the charts are the same at every width, and long.
      if (width > 1000) await unfold(page);

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
    const { page } = await openPage(stage.browser, stage.stack.dashboard);
    const found: unknown[] = [];
    for (const [name, path] of viewPaths) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (width === WIDTHS[0]) await page.goto(stage.stack.dashboard + path);
        await (width === WIDTHS[0] ? wholeView : settled)(page);
        const shift = width === WIDTHS[0] ? await layoutShift(page) : 0;
        found.push([name, width, await scrollWidth(page), shift > MOST_LAYOUT_SHIFT && shift]);
      }
    }
    await page.context().close();

    expect(found).toEqual(
      viewPaths.flatMap(([name]) => WIDTHS.map((width) => [name, width, width, false])),
    );
  });

  it('shows the same session dates in every time zone, in charts too', async () => {
    const told = await Promise.all(
      ['Pacific/Honolulu', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'].map(
        async (timezoneId) => {
          const { page } = await openPage(stage.browser, stage.stack.dashboard, { timezoneId });
          const texts: string[] = [];
          for (const [, path] of viewPaths) {
            await page.goto(stage.stack.dashboard + path);
            await wholeView(page);
            await unfold(page);
            const text = await page.locator('body').innerText();
            const drawn = await page.evaluate<string>(
              `[...document.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join('\\n')`,
            );
            // Instants name New York and, in brackets, the viewer's own time, which differs.
            texts.push(await page.title(), text.replace(/ \([^()]*your time\)/g, ''), drawn);
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
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));

    for (const [, path] of viewPaths) {
      await page.goto(stage.stack.dashboard + path);
      await settled(page);
    }
    await context.close();

    expect([...hosts]).toEqual([new URL(stage.stack.dashboard).host]);
  });

  it('needs every DynamoDB call that the roles allow on AWS, and no other', async () => {
    const { page } = await openPage(stage.browser, stage.stack.dashboard);
    for (const [, path] of viewPaths) {
      await page.goto(stage.stack.dashboard + path);
      await settled(page);
    }
    // The address at the API that the view of a session gives to share.
    await page.goto(`${stage.stack.dashboard}/api/movers/2025-08-28`);
    await page.context().close();

    expect(await callsAgainstList(stage.stack.control)).toEqual({ notAllowed: [], notMade: [] });
  });
});
