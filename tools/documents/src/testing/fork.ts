import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

/** A reader's fork on GitHub, as far as git sees it: a repository that answers at the fork's address. */
export interface Fork {
  /** Where the reader clones it. */
  readonly directory: string;
  /** What git needs to find it there, and nothing of the reader's own settings. */
  readonly environment: Readonly<Record<string, string>>;
}

const ADDRESS = 'https://github.com/YOU/tre-stocks.git';
const STAGES = 'apps/infra/src/stages.ts';

/** Makes one in the directory, of this checkout's file of stages alone; `TRE_SYNC` is a clone that syncs it. */
export function makeFork(root: string, directory: string): Fork {
  const [bare, sync] = [join(directory, 'fork.git'), join(directory, 'sync')];
  const settings = {
    [`url.${bare}.insteadOf`]: ADDRESS,
    'user.name': 'Reader',
    'user.email': 'reader@example.com',
  };
  const environment: Record<string, string> = {
    ...{ GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C', TRE_SYNC: sync },
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  };
  for (const [at, [key, value]] of Object.entries(settings).entries()) {
    environment[`GIT_CONFIG_KEY_${at}`] = key;
    environment[`GIT_CONFIG_VALUE_${at}`] = value;
  }
  const env = { PATH: process.env['PATH'], ...environment };
  const git = (...args: readonly string[]) => execFileSync('git', args, { env, stdio: 'pipe' });
  mkdirSync(directory);
  git('init', '--bare', '--initial-branch', 'main', bare);
  git('clone', ADDRESS, sync);
  cpSync(join(root, STAGES), join(sync, STAGES));
  git('-C', sync, 'add', STAGES);
  git('-C', sync, 'commit', '-m', 'A release');
  git('-C', sync, 'push');
  return { directory, environment };
}
