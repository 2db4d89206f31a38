import { spawn } from 'node:child_process';

/** A program to run, and what is done with what it says. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly say: (chunk: string) => void;
}

/** How much of a program's output is kept. */
const KEPT_CHARACTERS = 20_000;

/** Runs a program to its end; the status it ended with and the end of what it said. */
export async function runProgram({
  file,
  args,
  env,
  say,
}: Program): Promise<{ readonly status: number; readonly output: string }> {
  // The terminal's input stays open to it: AWS may ask for a second factor.
  const child = spawn(file, args, { env, stdio: ['inherit', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      say(chunk);
    });
  }
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  return { status, output };
}

/** This process's environment without the key of the upstream, which no program of ours has to know. */
export function environmentWithoutKey(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { MASSIVE_API_KEY: _, ...rest } = env;
  return rest;
}
