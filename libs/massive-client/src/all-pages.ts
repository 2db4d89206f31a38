import { checkedOption } from './checked-option';
import { MalformedAnswer } from './massive-error';

/** One page of an answer: its rows, unread, and where the next one is. */
export interface Page {
  readonly rows: readonly unknown[];
  readonly next: URL | null;
}

/** How many pages are followed unless told otherwise. */
export const DEFAULT_MAX_PAGES = 20;

/**
 * The rows of all pages, in their order. Throws MalformedAnswer, unretried, rather than leave out what comes after
 * the last page allowed.
 */
export async function allPages(
  first: URL,
  maxPages: number,
  fetchPage: (url: URL) => Promise<Page>,
): Promise<readonly unknown[]> {
  checkedOption('maxPages', maxPages, 1);
  const pages: (readonly unknown[])[] = [];
  for (let url: URL | null = first; url !== null;) {
    if (pages.length >= maxPages) {
      throw new MalformedAnswer(`the answer has more than ${maxPages} pages`);
    }
    const page: Page = await fetchPage(url);
    pages.push(page.rows);
    url = page.next;
  }
  return pages.flat();
}
