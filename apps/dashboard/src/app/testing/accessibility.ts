import { run } from 'axe-core';

/** What axe finds wrong in an element, in words; contrast needs a browser, landmarks a whole page. */
export async function accessibilityFaults(element: Element): Promise<readonly string[]> {
  const { violations } = await run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
