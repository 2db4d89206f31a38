import { type Browser } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { startLocalStack } from './testing/local-stack';
import { openPage } from './testing/open-page';
import { acts } from './testing/scenes';
import { settled } from './testing/settled';

describe('the screen tells the state of the data', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  it.each(acts.map((act) => [act.scenes.map(({ name }) => name).join(', '), act] as const))(
    '%s',
    async (_, { options, scenes }) => {
      const stack = await startLocalStack(...options());
      try {
        for (const { name, path, prepare, says } of scenes) {
          await prepare?.(stack);
          // The edge may keep an answer for half a minute; a reader of another basis meets a new one.
          const { page, complaints } = await openPage(browser, `${stack.dashboard}${path}`);
          await settled(page);
          const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ');

          for (const said of says)
            expect([name, words]).toEqual([name, expect.stringMatching(said)]);
          expect([name, complaints]).toEqual([name, []]);
          await page.context().close();
        }
      } finally {
        await stack.stop();
      }
    },
  );
});
