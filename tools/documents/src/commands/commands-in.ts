import { splitMarkdown } from '../markdown/fenced-blocks';
import { type MarkdownDocument } from '../markdown/read-documents';

/** A command as a document shows it. */
export interface ShownCommand {
  /** Without the comment behind it. */
  readonly command: string;
  /** `docs/runbook.md:42`, where its block begins. */
  readonly place: string;
}

/** Languages of blocks that no shell runs. Any other is taken for commands, so that none hides behind a new name. */
const NO_SHELL = ['ts', 'json', 'graphql', 'mermaid', 'csv', 'text'];

/** Every command that the documents show in a block of its own, one for each step of a line with `&&`. */
export function commandsIn(documents: readonly MarkdownDocument[]): readonly ShownCommand[] {
  return documents.flatMap(({ path, text }) =>
    splitMarkdown(text)
      .blocks.filter(({ language }) => !NO_SHELL.includes(language))
      .flatMap(({ code, line }) =>
        stepsOf(code).map((command) => ({ command, place: `${path}:${line}` })),
      ),
  );
}

function stepsOf(code: string): readonly string[] {
  return code
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#\s.*$/, '').trim())
    .filter((line) => line !== '')
    .flatMap(stepsOfLine);
}

/** What is run in another directory goes with the step that enters it. */
function stepsOfLine(line: string): readonly string[] {
  const [first = '', ...others] = line.split(' && ');
  return first.startsWith('cd ') && others.length > 0 ? [line] : [first, ...others];
}

/** The scripts of npm that a document names anywhere, `npm start` and `npm test` among them. */
export function npmScriptsIn({ text }: MarkdownDocument): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
}
