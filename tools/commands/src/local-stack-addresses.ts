import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './command-error';

/** Where a running local stack listens. */
export interface LocalStackAddresses {
  readonly control: string;
  readonly api: string;
}

/** Reads what a running `npm start` wrote down; refuses where none runs. */
export async function localStackAddresses(dataDirectory: string): Promise<LocalStackAddresses> {
  const file = join(dataDirectory, 'stack.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const addresses: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isAddresses(addresses)) {
    throw new CommandError(`no local stack runs (there is no ${file}): start one with npm start`);
  }
  return addresses;
}

/** Posts to the control of a local stack and returns its JSON answer. */
export async function control(
  { control: url }: LocalStackAddresses,
  path: string,
  body: unknown,
): Promise<unknown> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`the local stack at ${url} does not answer: start it with npm start`);
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new CommandError(errorOf(answer));
  return answer;
}

function errorOf(answer: unknown): string {
  const isObject = typeof answer === 'object' && answer !== null;
  return isObject && 'error' in answer ? String(answer.error) : JSON.stringify(answer);
}

function isAddresses(value: unknown): value is LocalStackAddresses {
  return typeof value === 'object' && value !== null && 'control' in value && 'api' in value;
}
