import { readFileSync } from 'node:fs';
import { errorCode } from './error-code';

/**
 * A text that tells one life of a process id from another that reuses it; undefined when no such process runs.
 * Where the system does not tell the time of the start, every living process has the same text.
 */
export function lifeOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startOf(pid) : signalled(pid);
}

/** The start of a process in ticks since boot (proc_pid_stat(5)); a zombie is dead, though signals reach it. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = 'X', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 'ZXx'.includes(state) ? undefined : fields[18];
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function signalled(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return isGone(error) ? undefined : 'running';
  }
}

function isGone(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH';
}
