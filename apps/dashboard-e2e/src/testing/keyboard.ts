import { type Page } from 'playwright-core';

/** What can take the focus; what else a browser lets take it, such as a box that scrolls, shows on a walk. */
const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]';
/** A date is some stops in one: day, month, year and its calendar. */
const STOPS_OF_A_DATE = 4;

/** The stops of the page as they are now, in their order. */
const stops = `[...document.querySelectorAll('${FOCUSABLE}')].filter((element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0 && !element.disabled)`;

/** A page from whose head Tab goes on, and whose end Shift+Tab, wherever the focus was. */
const toTheHead = `(() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
})()`;

/**
 * Goes to what the selector finds from the stop before it, or by Shift+Tab from the one after; rejects if that leads
 * elsewhere. That the stops follow one another from the page's head on shows on a walk.
 */
export async function tabTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await page.evaluate(`(() => {
    const all = ${stops};
    const target = all.findIndex((element) => element.matches(${JSON.stringify(selector)}));
    const neighbour = all[target + ${key === 'Tab' ? -1 : 1}];
    if (neighbour === undefined) ${toTheHead};
    else neighbour.focus();
  })()`);
  await tabOn(page, selector, key);
}

/** Goes on, by a few stops at most, to what the selector finds. */
export async function tabOn(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let step = 0; step < STOPS_OF_A_DATE + 1; step += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(page, selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector} at ${page.url()}`);
}

/** Whether what the selector finds has the focus. */
export function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
}

/** A property of what has the focus. */
export function focused<Value>(page: Page, property: string): Promise<Value> {
  return page.evaluate(`document.activeElement[${JSON.stringify(property)}]`);
}

/** All that can take the focus now, hidden or not, and that no selector of the list finds. */
export function besides(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('${FOCUSABLE}')]
    .filter((element) => !element.matches(${JSON.stringify(['main', ...selectors].join(', '))}))
    .map((element) => element.outerHTML.slice(0, 120))`);
}

/** A way through all stops of a page. */
export interface Walk {
  /** Stops that should be there and were not come to, one for a group of radio buttons. */
  readonly missed: readonly string[];
  /** Stops without a visible outline. */
  readonly unseen: readonly string[];
  /** Stops that none of the selectors finds. */
  readonly unlisted: readonly string[];
}

/** Goes through the page by Tab, or backwards, once around. */
export async function walkThrough(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  selectors: readonly string[],
): Promise<Walk> {
  const steps = await page.evaluate<number>(begin);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  return page.evaluate(`(${end})(${JSON.stringify(selectors.join(', '))})`);
}

const begin = `(() => {
  ${toTheHead};
  const [reached, unseen] = [new Set(), new Set()];
  const note = ({ target }) => {
    reached.add(target);
    if (getComputedStyle(target).outlineStyle === 'none') unseen.add(target);
  };
  document.addEventListener('focusin', note);
  globalThis.walk = { reached, unseen, end: () => document.removeEventListener('focusin', note) };
  const all = ${stops};
  const dates = all.filter(({ type }) => type === 'date').length;
  return all.length + ${STOPS_OF_A_DATE} * dates + 5;
})()`;

const end = `(selectors) => {
  const { reached, unseen, end } = globalThis.walk;
  end();
  const groups = new Set([...reached].flatMap(({ type, name }) => (type === 'radio' ? [name] : [])));
  const missed = ${stops}.filter(
    (element) => !reached.has(element) && !(element.type === 'radio' && groups.has(element.name)),
  );
  const words = (elements) => [...elements].map((element) => element.outerHTML.slice(0, 120));
  const unlisted = [...reached].filter((element) => !element.matches(selectors));
  return { missed: words(missed), unseen: words(unseen), unlisted: words(unlisted) };
}`;
