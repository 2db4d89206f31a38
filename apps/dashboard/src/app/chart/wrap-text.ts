/** Breaks words into lines that keep within a width; a longer word has a line of its own. */
export function wrapText(
  words: string,
  widthOf: (line: string) => number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
