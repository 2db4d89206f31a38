import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axios, { isAxiosError } from 'axios';
import { CommandError } from './command-error';
import { errorCode } from './error-code';

/** Where a running local stack listens. */
export interface LocalStackAddresses {
  readonly control: string;
  readonly api: string;
  /** The embedded store, and its table. */
  readonly dynamodb: string;
  readonly table: string;
}

/** Reads what a running `npm start` wrote down; refuses where none runs. */
export async function localStackAddresses(dataDirectory: string): Promise<LocalStackAddresses> {
  const file = join(dataDirectory, 'stack.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  const addresses: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isAddresses(addresses)) {
    throw new CommandError(`no local stack runs (there is no ${file}): start one with npm start`);
  }
  return addresses;
}

/** An invocation may take its 15 minutes before it answers, where `fetch` would give up after five. */
const http = axios.create({ proxy: false, timeout: 0, maxRedirects: 0, validateStatus: null });

/** Posts to the control of a local stack and returns its JSON answer, however long that takes. */
export async function control(
  { control: url }: Pick<LocalStackAddresses, 'control'>,
  path: string,
  body: unknown,
): Promise<unknown> {
  const { status, data } = await http.post<unknown>(url + path, body).catch((error: unknown) => {
    if (!isAxiosError(error)) throw error;
    throw new CommandError(
      `the local stack at ${url} does not answer (${error.code ?? error.message}): start it with npm start`,
    );
  });
  if (status < 200 || status > 299) throw new CommandError(errorOf(data));
  return data;
}

function errorOf(answer: unknown): string {
  const isObject = typeof answer === 'object' && answer !== null;
  return isObject && 'error' in answer ? String(answer.error) : JSON.stringify(answer);
}

function isAddresses(value: unknown): value is LocalStackAddresses {
  return (
    typeof value === 'object' &&
    value !== null &&
    'control' in value &&
    'api' in value &&
    'dynamodb' in value &&
    'table' in value
  );
}
