/** What the model writes, and what the repository has. */
export interface Comparison {
  readonly written: string;
  readonly document: string;
  /** Of the document, which the README has too. */
  readonly sentence: string;
  readonly readme: string;
}

/** What is not as the model writes it; nothing where all is. */
export function staleFindings(compared: Comparison): readonly string[] {
  const { written, document, sentence, readme } = compared;
  return [
    ...(document === written ? [] : ['docs/cost.md is out of date: run npm run cost']),
    ...(readme.includes(sentence) ? [] : [`README.md lacks "${sentence}"`]),
  ];
}
