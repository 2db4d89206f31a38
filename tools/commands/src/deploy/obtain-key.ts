import { CommandError } from '../command-error';
import { type Terminal } from '../terminal';
import { type KeyVerdict } from './check-key';

/** Where a key may come from, and who judges it. */
export interface KeySources {
  readonly terminal: Terminal;
  /** The variable `MASSIVE_API_KEY`; undefined where it is not set. */
  readonly environmentKey: string | undefined;
  readonly checkKey: (key: string) => Promise<KeyVerdict>;
}

/** How often a person may mistype it. */
const ASKED_AT_MOST = 3;

/**
 * A key that the upstream does not refuse, out of the environment or asked for; undefined where nobody gives one.
 * Refuses a wrong one.
 */
export async function obtainKey(sources: KeySources): Promise<string | undefined> {
  const { terminal, environmentKey } = sources;
  if (environmentKey !== undefined && environmentKey.trim() !== '') {
    const key = environmentKey.trim();
    if (await isAccepted(key, sources)) return key;
    throw new CommandError(
      'the upstream refuses the key in MASSIVE_API_KEY: look it up at https://massive.com/dashboard/keys and repeat the command',
    );
  }
  if (!terminal.isInteractive) return undefined;
  for (let asked = 0; asked < ASKED_AT_MOST; asked += 1) {
    const key = await terminal.askHidden(
      'Massive API key (not shown; empty to leave it for later): ',
    );
    if (key === '') return undefined;
    if (await isAccepted(key, sources)) return key;
    terminal.print(
      'the upstream refuses this key: look it up at https://massive.com/dashboard/keys',
    );
  }
  throw new CommandError('no key was accepted: repeat the command with the right one');
}

async function isAccepted(key: string, { terminal, checkKey }: KeySources): Promise<boolean> {
  const verdict = await checkKey(key);
  if (verdict.kind === 'unknown') {
    terminal.print(
      `the key could not be tried out from this machine (${verdict.reason}); the back-fill will tell`,
    );
  }
  return verdict.kind !== 'refused';
}
