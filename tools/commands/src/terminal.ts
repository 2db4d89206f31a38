import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from './command-error';

/** Whoever runs a command: is told things, and asked. */
export interface Terminal {
  /** Whether somebody can be asked; in a pipeline nobody can. */
  readonly isInteractive: boolean;
  print(line: string): void;
  /** True for a yes. */
  confirm(question: string): Promise<boolean>;
  /** Asks for a text that nobody may read on the screen; empty where none is given. */
  askHidden(question: string): Promise<string>;
}

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** The terminal at the ends of two streams, such as those of this process. */
export function terminalOf(input: Input, output: Output): Terminal {
  return {
    isInteractive: input.isTTY === true && output.isTTY === true,
    print: (line) => void output.write(`${line}\n`),
    confirm: async (question) => /^y(es)?$/i.test(await ask(`${question} [y/N] `, input, output)),
    askHidden: async (question) => {
      output.write(question);
      try {
        return await ask('', input, nowhere());
      } finally {
        output.write('\n');
      }
    },
  };
}

async function ask(question: string, input: Input, output: Output): Promise<string> {
  // As a terminal it takes over the echo of what is typed: to the output that it was given.
  const lines = createInterface({ input, output, terminal: true });
  const stopped = new AbortController();
  lines.once('SIGINT', () => stopped.abort());
  try {
    return (await lines.question(question, { signal: stopped.signal })).trim();
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    throw new CommandError('stopped; repeat the command to go on from here');
  } finally {
    lines.close();
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
