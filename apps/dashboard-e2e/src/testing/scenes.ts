import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultWatchlist, lastSessions, parseTradingDate } from '@tre/movers-domain';
import { type LocalStack } from './local-stack';

/** A state of the data, brought about by the stack's own means, and what the screen has to say of it. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Changes the running stack; scenes of one act follow one another on the same stack. */
  readonly prepare?: (stack: LocalStack) => Promise<void>;
  readonly says: readonly (string | RegExp)[];
}

/** Scenes that one stack goes through in this order. */
export interface Act {
  readonly options: () => readonly string[];
  readonly scenes: readonly Scene[];
}

/** Every state that the store can be in; the ones of the connection are made by the browser. */
export const acts: readonly Act[] = [
  {
    options: () => ['--as-of', '2025-08-29', '--sessions', '0'],
    scenes: [{ name: 'empty', path: '/', says: ['No session is published yet.'] }],
  },
  {
    options: () => ['--as-of', '2025-07-03', '--sessions', '25'],
    scenes: [
      { name: 'holiday', path: '/', says: [/Independence Day, closed/] },
      {
        name: 'closed-by-name',
        path: '/session/2025-07-04',
        says: [/Independence Day, closed/, /3 Jul/],
      },
    ],
  },
  {
    options: () => ['--as-of', '2025-08-29', '--sessions', '30'],
    scenes: [
      {
        name: 'simulated',
        path: '/',
        says: ['Simulated prices', 'no real market data', /Labor Day, closed/, 'Final'],
      },
      { name: 'weekend', path: '/session/2025-08-30', says: ['Weekend, no session.', /29 Aug/] },
      {
        name: 'pending',
        path: '/',
        prepare: (stack) => moveClock(stack, '2025-09-02T21:00:00Z'),
        says: [/session closed at 16:00/, /Due/],
      },
      {
        name: 'late',
        path: '/',
        prepare: async (stack) => {
          await setFaults(stack, 'late');
          await moveClock(stack, '2025-09-03T05:10:00Z');
          await fire(stack, '2025-09-03T04:30:00Z');
          await moveClock(stack, '2025-09-03T05:11:00Z');
        },
        says: ['Late', /was due/, /Next try/],
      },
      {
        name: 'provisional',
        path: '/',
        prepare: async (stack) => {
          await setFaults(stack, 'gaps');
          await fire(stack, '2025-09-03T07:30:00Z');
          await moveClock(stack, '2025-09-03T07:40:00Z');
        },
        says: ['Provisional', /missing and could still take the top/],
      },
    ],
  },
  {
    // Two of ten may be missing for good.
    options: () => [
      ...['--as-of', '2025-08-29', '--sessions', '25', '--faults', 'gaps'],
      ...['--watchlist', 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA,AVGO,NFLX,COST'],
    ],
    scenes: [
      {
        name: 'incomplete-final',
        path: '/session/2025-08-27',
        says: [/Final, \d of 10/, /had no/],
      },
    ],
  },
  {
    options: () => ['--as-of', '2025-08-27', '--sessions', '25', '--faults', 'corrections'],
    scenes: [
      {
        name: 'corrected',
        path: '/session/2025-08-27',
        prepare: async (stack) => {
          await setFaults(stack, 'none');
          await moveClock(stack, '2025-08-28T10:45:00Z');
          await fire(stack, '2025-08-28T10:30:00Z');
        },
        says: [/Corrected/],
      },
    ],
  },
  {
    options: () => ['--prices', crashedPrices(), '--as-of', '2025-08-28', '--sessions', '25'],
    scenes: [
      {
        name: 'held',
        path: '/',
        prepare: async (stack) => {
          await moveClock(stack, '2025-08-30T04:40:00Z');
          await fire(stack, '2025-08-30T04:30:00Z');
        },
        says: ['Provisional', /TSLA .*47\.10.* is beyond .*waits for a second report/],
      },
    ],
  },
];

/** Sets what is wrong with the upstream of a running stack. */
export function setFaults(stack: LocalStack, name: string): Promise<void> {
  return told(stack, '/faults', { name });
}

/** Moves the clock of every part of a running stack, without the schedules that it passes. */
export function moveClock(stack: LocalStack, to: string): Promise<void> {
  return told(stack, '/clock', { to, missed: 'skip' });
}

/** Fires the schedule of the ingestion once and waits for the run, whatever comes of it. */
export async function fire(stack: LocalStack, scheduledTime: string): Promise<void> {
  await run(stack, scheduledTime);
}

/** The same until a run goes well, at most three times, as often as AWS tries; says what each of the others came to. */
export async function fireUntilWell(stack: LocalStack, scheduledTime: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const answer = await run(stack, scheduledTime);
    if (answer.ok) return;
    const failed = `the run of ${scheduledTime} did not go well: ${JSON.stringify(answer)}`;
    if (tries === 3) throw new Error(failed);
    console.warn(failed);
  }
}

function run(stack: LocalStack, scheduledTime: string): Promise<{ readonly ok: boolean }> {
  return told(stack, '/invoke', { payload: { scheduledTime } });
}

async function told<Answer>(
  { control }: LocalStack,
  path: string,
  wishes: object,
): Promise<Answer> {
  const response = await fetch(control + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wishes),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Answer;
}

/** A price file in which all symbols go up and down by one percent, and Tesla loses 47.10 % in the last session. */
function crashedPrices(): string {
  const dates = lastSessions(40, parseTradingDate('2025-08-29')).toSorted();
  const rows = defaultWatchlist.flatMap(({ symbol }, place) =>
    dates.map((date, index) => {
      const isCrash = symbol === 'TSLA' && index === dates.length - 1;
      const before = 200 + place;
      const close = isCrash ? before * 0.529 : before * (index % 2 === 0 ? 1 : 1.01);
      const open = isCrash ? before * 0.6 : before;
      const [low, high] = [Math.min(open, close) - 1, Math.max(open, close) + 1];
      return [
        date,
        symbol,
        ...[open, high, low, close].map((n) => n.toFixed(2)),
        9_000_000 + index,
      ];
    }),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'tre-stocks-prices-')), 'crash.csv');
  const lines = [['date', 'symbol', 'open', 'high', 'low', 'close', 'volume'], ...rows];
  writeFileSync(file, `${lines.map((line) => line.join(',')).join('\n')}\n`);
  return file;
}
