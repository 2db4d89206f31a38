import { setTimeout as sleep } from 'node:timers/promises';

/** What processes hold after a forced collection, in bytes, added up. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** Where Node opens its inspector on the signal, unless it was told otherwise when it started. */
const INSPECTOR = 'http://127.0.0.1:9229';
const PATIENCE_MS = 10_000;
const POLL_MS = 10;

/**
 * Asks each process in turn by Node's inspector, which takes nothing to be built into it: opens it by SIGUSR1 (so not
 * on Windows), has it collect, and closes it again. Rejects when another process holds the inspector's port.
 */
export async function collectedMemory(pids: readonly number[]): Promise<Memory> {
  const each: Memory[] = [];
  for (const pid of pids) each.push(await memoryOf(pid));
  return {
    heap: each.reduce((sum, { heap }) => sum + heap, 0),
    resident: each.reduce((sum, { resident }) => sum + resident, 0),
  };
}

async function memoryOf(pid: number): Promise<Memory> {
  process.kill(pid, 'SIGUSR1');
  const session = await Session.open(await debuggerUrl(pid));
  const found = await session.evaluate('process.pid');
  if (found !== pid) {
    throw new Error(`${INSPECTOR} is process ${String(found)}'s, not ${pid}'s: end its debugging`);
  }
  // Twice: what the first one finds dead may have kept other things alive by a finalizer.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { heapUsed, rss } = (await session.evaluate('process.memoryUsage()')) as {
    readonly heapUsed: number;
    readonly rss: number;
  };
  await session.evaluate(
    "setImmediate(() => process.getBuiltinModule('node:inspector').close()) && undefined",
  );
  session.close();
  await closed();
  return { heap: heapUsed, resident: rss };
}

async function debuggerUrl(pid: number): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!patience.aborted) {
    const targets = await listed();
    const url = targets?.[0]?.webSocketDebuggerUrl;
    if (url !== undefined) return url;
    await sleep(POLL_MS);
  }
  throw new Error(`process ${pid} opens no inspector at ${INSPECTOR}`);
}

async function closed(): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while ((await listed()) !== undefined) {
    if (patience.aborted) throw new Error(`the inspector at ${INSPECTOR} stays open`);
    await sleep(POLL_MS);
  }
}

/** What the inspector offers; undefined where none listens. */
async function listed(): Promise<readonly { webSocketDebuggerUrl?: string }[] | undefined> {
  try {
    const response = await fetch(`${INSPECTOR}/json/list`, { headers: { connection: 'close' } });
    return (await response.json()) as readonly { webSocketDebuggerUrl?: string }[];
  } catch {
    // Not open yet, or closed while it answered; whoever waits for either has no endless patience.
    return undefined;
  }
}

interface Reply {
  readonly id: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

/** A conversation in the inspector's protocol. */
class Session {
  private lastId = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      this.waiting.get(reply.id)?.(reply);
    });
    socket.addEventListener('close', () => {
      for (const settle of this.waiting.values()) {
        settle({ id: 0, error: { message: 'the process closed the connection' } });
      }
    });
  }

  static async open(url: string): Promise<Session> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`${url} cannot be opened`)));
    });
    return new Session(socket);
  }

  async send(method: string, params: object = {}): Promise<Reply> {
    this.lastId += 1;
    const id = this.lastId;
    const reply = await new Promise<Reply>((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.waiting.delete(id);
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    return result?.result?.value;
  }

  close(): void {
    this.socket.close();
  }
}
