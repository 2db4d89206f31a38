/** A fenced block of code. */
export interface FencedBlock {
  /** What stands behind the opening fence: `sh`; empty where nothing does. */
  readonly language: string;
  readonly code: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a document, and its text with a blank in place of each of their lines. */
export interface SplitMarkdown {
  readonly blocks: readonly FencedBlock[];
  readonly prose: string;
}

/** Tells code from prose. A fence that nothing closes reaches to the end, as it does on a page. */
export function splitMarkdown(text: string): SplitMarkdown {
  const blocks: FencedBlock[] = [];
  const prose: string[] = [];
  let open:
    { readonly fence: string; readonly language: string; readonly line: number } | undefined;
  let code: string[] = [];
  const close = () => {
    if (open !== undefined) blocks.push({ ...open, code: code.join('\n') });
    open = undefined;
    code = [];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence = '', language = ''] = /^ *(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (open === undefined && fence !== '') open = { fence, language, line: index + 1 };
    else if (open !== undefined && language === '' && fence.startsWith(open.fence)) close();
    else if (open !== undefined) code.push(line);
    prose.push(open === undefined && fence === '' ? line : '');
  }
  close();
  return {
    blocks: blocks.map(({ language, code, line }) => ({ language, code, line })),
    prose: prose.join('\n'),
  };
}
