import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MoversBody } from '@tre/movers-contract';
import { defaultWatchlist, lastSessions, parseTradingDate } from '@tre/movers-domain';
import { independentWinners } from './testing/independent-winners';
import {
  LOCAL_STACK_PROGRAM,
  type LocalStack,
  WORKSPACE_ROOT,
  realPrices,
  startLocalStack,
} from './testing/local-stack';

const AS_OF = parseTradingDate('2025-08-29');

describe('the pipeline on one machine', () => {
  it('changes nothing but the time of the fetch when the same back-fill is run twice', async () => {
    const stack = await startLocalStack('--as-of', AS_OF, '--sessions', '20');
    try {
      const first = await recordsOf(stack);
      const answer = await invoke(stack, { backfill: { from: '2025-08-04', to: AS_OF } });
      const second = await recordsOf(stack);

      expect(answer).toMatchObject({ ok: true, payload: { refreshed: 20, sessions: 20 } });
      expect(second.map(withoutFetch)).toEqual(first.map(withoutFetch));
      expect(second[0]?.['fetchedAt']).not.toBe(first[0]?.['fetchedAt']);
    } finally {
      await stack.stop();
    }
  });

  it('ends in the same records when it is killed in the middle of a back-fill', async () => {
    const undisturbed = await startLocalStack('--as-of', AS_OF, '--sessions', '120');
    const expected = await recordsOf(undisturbed);
    await undisturbed.stop();
    const dataDirectory = mkdtempSync(join(tmpdir(), 'tre-stocks-killed-'));
    try {
      await killInMidBackfill(dataDirectory);

      const stack = await startLocalStack(
        ...['--as-of', AS_OF, '--sessions', '120', '--data-dir', dataDirectory],
      );
      const records = await recordsOf(stack);
      await stack.stop();

      expect(records.map(withoutTimes)).toEqual(expected.map(withoutTimes));
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  });

  it('serves the routes of the template and no other', async () => {
    const stack = await startLocalStack('--as-of', AS_OF, '--sessions', '3');
    try {
      const statusOf = async (path: string) => (await fetch(stack.api + path)).status;

      expect(await statusOf('/movers')).toBe(200);
      expect(await statusOf(`/movers/${AS_OF}`)).toBe(200);
      expect(await statusOf('/health')).toBe(200);
      expect(await statusOf('/graphql?query=%7B__typename%7D')).toBe(200);
      expect(await statusOf('/')).toBe(404);
      expect(await statusOf('/api/movers')).toBe(404);
      expect(await statusOf('/movers/2025-08-29/more')).toBe(404);
    } finally {
      await stack.stop();
    }
  });

  it('keeps late data out until it is there', async () => {
    const stack = await startLocalStack('--as-of', AS_OF, '--sessions', '5', '--faults', 'late');
    try {
      const withheld = await invoke(stack, { scheduledTime: '2025-08-30T04:30:00Z' });
      await fetch(`${stack.control}/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'none' }),
      });
      const healed = await invoke(stack, { scheduledTime: '2025-08-30T07:30:00Z' });

      expect(withheld).toMatchObject({ ok: false });
      expect(JSON.stringify(withheld)).toContain('NotYetPublished');
      expect(healed).toMatchObject({ ok: true });
      expect(await (await fetch(`${stack.api}/health`)).json()).toMatchObject({ status: 'ok' });
    } finally {
      await stack.stop();
    }
  });
});

const withRealPrices = existsSync(realPrices) ? it : it.skip;
if (!existsSync(realPrices))
  console.info(`no real prices at ${realPrices}: skipping their winners`);

withRealPrices(
  'crowns whom plain arithmetic crowns, on 62 real sessions and both bases',
  async () => {
    const csv = readFileSync(realPrices, 'utf8');
    const watchlist = defaultWatchlist.map(({ symbol }) => String(symbol));
    const stack = await startLocalStack('--prices', realPrices, '--sessions', '62');
    try {
      for (const basis of ['previousClose', 'open'] as const) {
        const { data } = await moversOf(stack, `days=90&basis=${basis}`);

        const crowned = data.map(({ date, symbol, changePercent }) => ({
          date,
          symbol,
          hundredths: Math.round(changePercent * 100),
        }));
        expect(crowned).toHaveLength(62);
        expect(crowned).toEqual(independentWinners(csv, watchlist, basis));
      }
      expect((await moversOf(stack, '')).data.map(({ date }) => date)).toEqual(
        ['29', '28', '27', '26', '25'].map((dayOfMonth) => `2025-08-${dayOfMonth}`),
      );
    } finally {
      await stack.stop();
    }
  },
);

type PublicRecord = Readonly<Record<string, unknown>>;

async function recordsOf(stack: LocalStack): Promise<readonly PublicRecord[]> {
  const records: PublicRecord[] = [];
  for (const date of lastSessions(120, AS_OF)) {
    const response = await fetch(`${stack.api}/movers/${date}`);
    if (response.ok) records.push((await response.json()) as PublicRecord);
  }
  return records;
}

function withoutFetch({ fetchedAt: _, ...record }: PublicRecord): PublicRecord {
  return record;
}

/** Two stacks start at different seconds of their clocks, which the first publication tells as well. */
function withoutTimes(record: PublicRecord): PublicRecord {
  const { fetchedAt: _, firstPublishedAt: __, history, ...rest } = record;
  const causes = Array.isArray(history) ? history.map(({ at: ___, ...entry }) => entry) : history;
  return { ...rest, history: causes };
}

/** Starts a stack and ends it without warning once some sessions of its back-fill are stored. */
async function killInMidBackfill(dataDirectory: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      LOCAL_STACK_PROGRAM,
      ...['--as-of', AS_OF, '--sessions', '120', '--port', '0', '--api-port', '0'],
      ...['--data-dir', dataDirectory],
    ],
    { cwd: WORKSPACE_ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  for await (const chunk of child.stderr) {
    if (/back-fill: \d+ of 120/.test(String(chunk))) break;
  }
  child.kill('SIGKILL');
  await ended;
}

async function invoke(stack: LocalStack, payload: unknown): Promise<unknown> {
  const response = await fetch(`${stack.control}/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ payload }),
  });
  return response.json();
}

async function moversOf({ api }: LocalStack, query: string): Promise<MoversBody> {
  return (await (await fetch(`${api}/movers?${query}`)).json()) as MoversBody;
}
