import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { type MoversBody } from '@tre/movers-contract';
import { askGraphql, askRest, signed } from './testing/ask-api';
import { expectSoon } from './testing/expect-soon';
import { gappyOptions, leaveGaps } from './testing/gappy-history';
import { besides, focused, hasFocus, tabOn, tabTo, walkThrough } from './testing/keyboard';
import { throughMenus } from './testing/menus';
import { onLocalStack } from './testing/on-local-stack';
import { openPage } from './testing/open-page';
import { settled } from './testing/settled';
import { unfold } from './testing/shown-tables';
import { wholeView } from './testing/whole-view';

const THIN_SPACE = '\u2009';
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Controls of one kind and what is done to one of them, or to all, by keys alone. */
interface Control {
  /** What finds every one of the kind. */
  readonly all: string;
  readonly operate: (page: Page) => Promise<void>;
}

describe('by the keyboard alone', () => {
  const stage = onLocalStack(gappyOptions, leaveGaps);

  const bar: readonly Control[] = [
    {
      all: 'button.skip',
      operate: async (page) => {
        await tabTo(page, 'button.skip');
        await page.keyboard.press('Enter');
        expect(await focused(page, 'tagName')).toBe('MAIN');
      },
    },
    link('a.brand'),
    link('tre-view-links a', 'tre-view-links a:not([aria-current])'),
    {
      all: 'tre-basis-select select',
      operate: async (page) => {
        await tabTo(page, 'tre-basis-select select', 'Shift+Tab');
        await page.keyboard.press('ArrowDown');
        await page.waitForURL(/basis=open/);
        await page.locator('.subject', { hasText: 'open to close' }).waitFor();
        const open = await askRest<MoversBody>(
          stage.stack,
          '/movers?days=1&end=2025-08-28&basis=open',
        );
        expect(await page.locator('h1').innerText()).toContain(
          signed(open.data[0]?.changePercent ?? Number.NaN),
        );
        expect(await hasFocus(page, 'tre-basis-select select')).toBe(true);
      },
    },
    {
      all: '[popovertarget="more"], tre-theme-picker input',
      operate: async (page) => {
        await tabTo(page, '[popovertarget="more"]');
        await page.keyboard.press('Space');
        await page.locator('tre-theme-picker').waitFor();
        await tabTo(page, 'tre-theme-picker input');
        await page.keyboard.press('ArrowRight');
        const light = await page.evaluate('document.documentElement.dataset.theme');
        await page.keyboard.press('ArrowRight');
        const dark = await page.evaluate('document.documentElement.dataset.theme');
        await page.keyboard.press('Escape');
        expect([light, dark]).toEqual(['light', 'dark']);
        expect(await hasFocus(page, '[popovertarget="more"]')).toBe(true);
      },
    },
  ];

  const share: Control = {
    all: 'tre-view-actions > button, tre-action-list button, tre-action-list a',
    operate: async (page) => {
      const opener = 'tre-view-actions > button';
      const entries = page.locator('tre-action-list button');
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      await entries.first().waitFor();
      const files = (await entries.count()) - 1;
      for (let entry = 1; entry <= files; entry += 1) {
        await tabTo(page, `tre-action-list button:nth-of-type(${entry})`);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.keyboard.press('Space'),
        ]);
        const content = readFileSync(await download.path());
        const name = download.suggestedFilename();
        expect(name).toMatch(entry === 1 ? /^tre-stocks-.*\.csv$/ : /^tre-stocks-.*\.png$/);
        if (entry === 1) expect(content.toString().split('\n').length).toBeGreaterThan(2);
        else expect(content.subarray(0, PNG_SIGNATURE.length)).toEqual(PNG_SIGNATURE);
        await page.getByText(`Saved as ${name}.`).waitFor();
        // What was chosen closes the menu, and the focus is where it came from.
        expect(await hasFocus(page, opener)).toBe(true);
        await page.keyboard.press('Enter');
      }
      await tabTo(page, `tre-action-list button:nth-of-type(${files + 1})`);
      await page.keyboard.press('Enter');
      await page.getByText('Link copied.').waitFor();
      expect(await clipboard(page)).toBe(page.url());

      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      expect(await page.locator('tre-action-list').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await link('tre-action-list a').operate(page);
    },
  };

  const charts: Control = {
    all: '.chart[role=group]',
    operate: async (page) => {
      await wholeView(page);
      await tabTo(page, '.chart[role=group]');
      const said = page.locator('.chart[role=group]:focus [aria-live]');
      for (const [key, date] of [
        ['Home', /^\w{3} \d+ (May|Jun)/],
        ['End', /^(Thu 28|Fri 29) Aug/],
        ['ArrowLeft', /^(Wed 27|Thu 28) Aug/],
        ['ArrowRight', /^(Thu 28|Fri 29) Aug/],
        ['Escape', /^$/],
      ] as const) {
        await page.keyboard.press(key);
        await expectSoon(async () => date.test(await said.innerText()));
      }

      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/session\/2025-0[56]/);
    },
  };

  const tables: Control = {
    all: 'tre-chart-table summary, tre-chart-table .scroller, tre-chart-table a',
    operate: async (page) => {
      await wholeView(page);
      await tabTo(page, '.chart[role=group]');
      await page.keyboard.press('t');
      expect(await focused(page, 'tagName')).toBe('SUMMARY');
      await page.locator('tre-chart-table .scroller').waitFor();
      await page.keyboard.press('Tab');
      const table = page.locator('tre-chart-table .scroller:focus');
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(20);
      await page.keyboard.press('PageDown');
      await expectSoon(() => table.evaluate(({ scrollTop }) => scrollTop > 0));
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      expect(await page.locator('tre-chart-table details[open]').count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.locator('tre-chart-table a').first().waitFor();
      await link('tre-chart-table a').operate(page);
    },
  };

  const ranges: Control = {
    all: 'tre-range-picker button, tre-range-picker input',
    operate: async (page) => {
      const extent = page.locator('.range-title');
      await tabTo(page, '.range-names button');
      await page.keyboard.press('Space');
      await page.locator('#range-from').waitFor();
      await tabTo(page, '#range-from');
      await page.keyboard.type('08202025');
      await tabTo(page, '#range-to');
      await page.keyboard.type('08112025');
      await tabTo(page, '#range-dates button');
      await page.keyboard.press('Space');
      await page.getByText('The last date is before the first.').waitFor();
      expect(await page.locator('#range-to').getAttribute('aria-invalid')).toBe('true');

      await tabTo(page, '#range-from', 'Shift+Tab');
      // Backwards one comes to a date by its end.
      await tabTo(page, '.range-names button', 'Shift+Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('08112025');
      await tabTo(page, '#range-to');
      await page.keyboard.type('08202025');
      await page.keyboard.press('Enter');

      await page.waitForURL(/from=2025-08-11&to=2025-08-20/);
      await extent.getByText('8 sessions').waitFor();
    },
  };

  const session = [
    link('tre-session-steps a'),
    link('tre-symbol-link a'),
    link('.map a', '.map tbody tr:nth-child(3) a'),
  ];
  const views: Readonly<Record<string, readonly Control[]>> = {
    '/session/2025-08-28': [...bar, ...session],
    '/': [...session, share, charts, tables],
    '/session/2025-08-30': [link('.statement > p a'), link('tre-session-steps a')],
    '/year': [
      link('.years a', '.years a:not([aria-current])'),
      {
        all: '.calendar a[data-date]',
        operate: async (page) => {
          await tabTo(page, '.calendar a[data-date]');
          await page.keyboard.press('ArrowLeft');
          await page.keyboard.press('ArrowUp');
          await page.keyboard.press('PageUp');
          await page.keyboard.press('Enter');
          await page.waitForURL(/\/session\/2025-07-21/);
          await page.locator('.when', { hasText: 'Mon 21 Jul' }).waitFor();
        },
      },
      share,
    ],
    '/standings': [
      link('.range-names a', '.range-names a:not([aria-current])'),
      link('.range-steps a'),
      link('tre-symbol-link a'),
      link('tre-session-link a'),
      {
        all: ranges.all,
        operate: async (page) => {
          await ranges.operate(page);
          const { rangeMovers } = await askGraphql<RangeMovers>(
            stage.stack,
            '{ rangeMovers(from: "2025-08-11", to: "2025-08-20") { movers { symbol changePercent } } }',
          );
          await expectSoon(async () => {
            const movers = await page.locator('.movers tbody').innerText();
            return rangeMovers.movers.every(
              ({ symbol, changePercent }) =>
                movers.includes(symbol) && movers.includes(signed(changePercent ?? Number.NaN)),
            );
          });
        },
      },
      {
        all: '.wins select',
        operate: async (page) => {
          await tabTo(page, '.wins select');
          await page.keyboard.press('ArrowDown');
          await page.waitForURL(/direction=up/);
          await settled(page);
          expect(await hasFocus(page, '.wins select')).toBe(true);
          expect(await page.locator('.wins tbody').innerText()).not.toContain('\u2212');
        },
      },
      share,
    ],
    '/symbol/NVDA': [
      link('.range-names a', '.range-names a:not([aria-current])'),
      link('.range-steps a'),
      link('tre-session-link a'),
      link('tre-symbol-head a'),
      {
        all: `${ranges.all}, tre-symbol-select select`,
        operate: async (page) => {
          const range = 'from: "2025-08-11", to: "2025-08-20"';
          await ranges.operate(page);
          await expectTotal(page, 'NVDA', range);

          await tabTo(page, 'tre-symbol-select select');
          for (const symbol of ['AMZN', 'GOOGL']) {
            await page.keyboard.press('ArrowDown');
            await page.waitForURL(new RegExp(`/symbol/${symbol}`));
            await page.locator('h1', { hasText: symbol }).waitFor();
            await expectTotal(page, symbol, range);
          }
          expect(await hasFocus(page, 'tre-symbol-select select')).toBe(true);
        },
      },
      share,
      charts,
      tables,
    ],
    '/data': [
      link('.gaps a'),
      link('.corrections a'),
      link('.copy-row a', '.copy-row a[href$="/api/movers"]'),
      {
        all: '.copy-row button',
        operate: async (page) => {
          const texts = await page.locator('.copy-row code').allInnerTexts();
          expect(texts.length).toBeGreaterThan(6);
          for (const [row, text] of texts.entries()) {
            await (row === 0 ? tabTo : tabOn)(page, '.copy-row button');
            await page.keyboard.press(row % 2 === 0 ? 'Enter' : 'Space');
            await page.locator('.copy-row').nth(row).getByText('Copied').waitFor();
            expect(await clipboard(page)).toBe(text.trim());
          }
        },
      },
      share,
    ],
    '/nowhere': [link('main a')],
  };

  /** Kinds that one component has on two views, operated on the other one. */
  const onTheLatest: Readonly<Record<string, readonly Control[]>> = {
    '/session/2025-08-28': [share, charts, tables],
  };

  it.each(Object.entries(views))('operates all of %s', async (path, controls) => {
    const { page, complaints } = await openPage(stage.browser, stage.stack.dashboard + path, {
      permissions: ['clipboard-read', 'clipboard-write'],
      colorScheme: 'light',
    });
    const known = [...bar, ...controls, ...(onTheLatest[path] ?? [])].map(({ all }) => all);
    const leftOut = new Set<string>();
    const noteLeftOut = async () => {
      for (const element of await besides(page, known)) leftOut.add(element);
    };
    await wholeView(page);
    const ways = [
      await walkThrough(page, 'Tab', known),
      await walkThrough(page, 'Shift+Tab', known),
    ];

    await unfold(page);
    await throughMenus(page);
    await noteLeftOut();

    for (const { operate } of controls) {
      await backTo(page, stage.stack.dashboard + path);
      await operate(page);
      if (new URL(page.url()).pathname === path) await noteLeftOut();
    }
    await page.context().close();

    const clean = { missed: [], unseen: [], unlisted: [] };
    expect(ways).toEqual([clean, clean]);
    expect([...leftOut]).toEqual([]);
    // Beside an answer of the API, which names no icon, a browser looks for this one.
    expect(complaints.filter((words) => !words.includes('/favicon.ico'))).toEqual([]);
  });

  /** Links of a kind, of which Enter follows one. */
  function link(all: string, one = all): Control {
    return {
      all,
      operate: async (page) => {
        await tabTo(page, one);
        const href = await focused<string>(page, 'href');
        expect(href).not.toBe(page.url());
        await page.keyboard.press('Enter');
        await page.waitForURL(href);
      },
    };
  }

  async function expectTotal(page: Page, symbol: string, range: string): Promise<void> {
    const { rangeMovers } = await askGraphql<RangeMovers>(
      stage.stack,
      `{ rangeMovers(${range}) { movers { symbol changePercent } } }`,
    );
    const mover = rangeMovers.movers.find((one) => one.symbol === symbol);
    const total = `${signed(mover?.changePercent ?? Number.NaN)}${THIN_SPACE}%`;
    await page.locator('.total', { hasText: total }).waitFor();
  }
});

interface RangeMovers {
  readonly rangeMovers: {
    readonly movers: readonly { readonly symbol: string; readonly changePercent: number | null }[];
  };
}

/** Goes back to where a control led away from, or opens it anew after more than one step. */
async function backTo(page: Page, address: string): Promise<void> {
  if (page.url() !== address) await page.goBack();
  if (page.url() !== address) await page.goto(address);
  await settled(page);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()');
}
