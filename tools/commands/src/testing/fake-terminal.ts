import { type Terminal } from '../terminal';

/** A terminal that answers what it is told to, and keeps what was said. */
export interface FakeTerminal extends Terminal {
  readonly lines: string[];
  readonly questions: string[];
}

/** Such a terminal; without answers nobody sits at it. */
export function fakeTerminal(
  answers?: Readonly<{ confirm: boolean; hidden: readonly string[] }>,
): FakeTerminal {
  const lines: string[] = [];
  const questions: string[] = [];
  const hidden = [...(answers?.hidden ?? [])];
  return {
    isInteractive: answers !== undefined,
    lines,
    questions,
    print: (line) => void lines.push(line),
    confirm: async (question) => {
      questions.push(question);
      return answers?.confirm ?? false;
    },
    askHidden: async (question) => {
      questions.push(question);
      return hidden.shift() ?? '';
    },
  };
}
