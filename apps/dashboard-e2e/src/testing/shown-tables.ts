import { type Page } from 'playwright-core';

/** The rows of the tables within what the selector finds: the cells' words by their head, a date or a symbol. */
export async function cellsOf(
  page: Page,
  selector: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await page.evaluate<readonly [string, readonly string[]][]>(
    `[...document.querySelectorAll(${JSON.stringify(`${selector} tbody tr`)})].map(${rowOf})`,
  );
  return new Map(rows);
}

/** Unfolds the tables of the charts that have come, and waits for their rows. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const tables = [...document.querySelectorAll('tre-chart-table details')];
    for (const details of tables) details.open = true;
    while (tables.some((details) => details.querySelector('tbody tr') === null))
      await new Promise((resolve) => setTimeout(resolve, 20));
  })()`);
}

/** A number rounded to tenths as a narrow cell has to write it. */
export function tenths(changePercent: number): string {
  const digits = (Math.round(Math.abs(changePercent) * 10) / 10).toFixed(1);
  if (digits === '0.0') return digits;
  return `${changePercent > 0 ? '+' : '\u2212'}${digits}`;
}

/** How many times the usual. */
export function times(ratio: number): string {
  return `${ratio.toFixed(1)}×`;
}

/** A price from a dollar on. */
export function dollars(price: number): string {
  return price.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A million shares and more. */
export function shares(volume: number): string {
  return `${(volume / 1e6).toFixed(1)}M`;
}

/** In the page: the head and the words of a row, of a change its figure, and without what only a screen reader hears. */
const rowOf = `(row) => {
  const head = row.querySelector('th');
  const words = (cell) => {
    const copy = (cell.querySelector('.figure') ?? cell).cloneNode(true);
    for (const unseen of copy.querySelectorAll('.visually-hidden')) unseen.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const name = head.querySelector('time')?.dateTime ?? words(head.querySelector('a') ?? head);
  return [name, [...row.querySelectorAll('td')].map(words)];
}`;
