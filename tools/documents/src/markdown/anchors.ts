import { splitMarkdown } from './fenced-blocks';

/** The anchors that a document's headings have on GitHub: lower case, hyphens for blanks, a number behind repeated ones. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of splitMarkdown(text).prose.matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)) {
    const anchor = anchorOf(title);
    let unique = anchor;
    for (let repeated = 1; anchors.has(unique); repeated += 1) unique = `${anchor}-${repeated}`;
    anchors.add(unique);
  }
  return anchors;
}

function anchorOf(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
