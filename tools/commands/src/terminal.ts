import { stdin, stdout } from 'node:process';
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

/** The terminal of this process. */
export const processTerminal: Terminal = {
  isInteractive: stdin.isTTY && stdout.isTTY,
  print: (line) => console.log(line),
  confirm: async (question) => /^y(es)?$/i.test(await ask(`${question} [y/N] `, stdout)),
  askHidden: async (question) => {
    stdout.write(question);
    const answer = await ask('', nowhere());
    stdout.write('\n');
    return answer;
  },
};

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: stdin, output, terminal: true });
  const stopped = new AbortController();
  lines.once('SIGINT', () => stopped.abort());
  try {
    return (await lines.question(question, { signal: stopped.signal })).trim();
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    throw new CommandError('\nstopped; repeat the command to go on from here');
  } finally {
    lines.close();
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
