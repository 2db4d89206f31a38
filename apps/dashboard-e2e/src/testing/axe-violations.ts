import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page } from 'playwright-core';
import { throughMenus } from './menus';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page, and then in each menu that opens over it; run by the browser's own protocol, since the
 * page's policy forbids to inject a script.
 */
export async function axeViolations(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe);
  const violations = await violationsWithin(page, 'html');
  await throughMenus(page, async () => {
    violations.push(...(await violationsWithin(page, '[popover]:popover-open')));
  });
  return violations;
}

function violationsWithin(page: Page, selector: string): Promise<unknown[]> {
  return page.evaluate(
    `axe.run('${selector}', ${sparing}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html, any }) => [html.slice(0, 200), any[0]?.message])]))`,
  );
}

/** To tell of all that passes, and by which selector each is found, takes longer than the rules do. */
const sparing = `{ resultTypes: ['violations'], selectors: false }`;
