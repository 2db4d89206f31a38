import { splitMarkdown } from '../markdown/fenced-blocks';

/** A link or a picture, as it is written. */
export interface Link {
  readonly target: string;
  /** From 1. */
  readonly line: number;
}

/** The ways to write one in Markdown and in HTML, each with its target as the first group. */
const forms: readonly RegExp[] = [
  // [text](target "title"), ![picture](target)
  /\]\(\s*<?([^\s)>]*)>?(?:\s+["'][^)]*)?\)/g,
  // [name]: target
  /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/g,
  // <a href="target">, <img src="target" />, <source srcset="target" />
  /\s(?:href|src|srcset)="([^"]*)"/g,
  // <https://target>, and an address that merely stands there
  /(?<![("<\w]|\]: )<?(https?:\/\/[^\s<>)"|]+)/g,
];

/** The links of a document; what stands in code is no link. */
export function linksIn(text: string): readonly Link[] {
  const lines = splitMarkdown(text).prose.split('\n');
  return lines.flatMap((written, index) => {
    const line = written.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    return forms.flatMap((form) =>
      [...line.matchAll(form)].map(([, target = '']) => ({ target, line: index + 1 })),
    );
  });
}
