/** The page with the text between the marks of a part exchanged; throws when it has no such part. */
export function replacePart(page: string, part: string, text: string): string {
  const [before, rest] = page.split(`<!-- ${part} -->\n`);
  const [, after] = rest?.split(`<!-- /${part} -->\n`) ?? [];
  if (before === undefined || after === undefined) throw new Error(`there is no part ${part}`);
  return `${before}<!-- ${part} -->\n\n${text}\n\n<!-- /${part} -->\n${after}`;
}
