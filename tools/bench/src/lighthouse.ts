import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median } from '@tre/measuring';
import lighthouse from 'lighthouse';
import { type Measurement } from './measurement';

const RUNS = 5;
/** Lighthouse sometimes comes back without a score. */
const MOST_TRIES = 10;
const BLOCKING_MS = 250;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const VIEWS = [
  ['/', 0.95],
  ['/session/2025-08-28', 0.9],
  ['/year', 0.9],
  ['/standings', 0.9],
  ['/symbol/NVDA', 0.9],
  ['/data', 0.9],
] as const;
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--remote-debugging-port=0',
];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

type Scores = Readonly<Record<(typeof CATEGORIES)[number] | 'blockingMs', number>>;

/** Lighthouse as it stands for phones, on the production build behind the local stack's edge: medians of scored runs. */
export async function measureLighthouse(): Promise<readonly Measurement[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'tre-stocks-lighthouse-'));
  const stack = spawn(
    process.execPath,
    [
      ...['dist/tools/local-stack/main.mjs', '--port', '0', '--api-port', '0'],
      ...['--as-of', '2025-08-29', '--sessions', '260', '--data-dir', join(scratch, 'data')],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const browser = spawn(browserPath(), [...FLAGS, `--user-data-dir=${join(scratch, 'browser')}`], {
    stdio: 'ignore',
  });
  try {
    const site = await readyAddress(stack);
    const port = await debuggingPort(join(scratch, 'browser/DevToolsActivePort'));
    const measurements: Measurement[] = [];
    for (const [path, performance] of VIEWS) {
      const runs = await scoredRuns(`${site}${path}`, port);
      measurements.push(...judged(path, performance, runs));
    }
    return measurements;
  } finally {
    await Promise.all([ended(stack), ended(browser)]);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

function judged(path: string, performance: number, runs: readonly Scores[]): Measurement[] {
  const floors = { performance, accessibility: 1, 'best-practices': 1, seo: 1 };
  const blockingMs = median(runs.map((run) => run.blockingMs));
  return [
    ...CATEGORIES.map((category) => {
      const value = median(runs.map((run) => run[category]));
      const budget = floors[category];
      return {
        ...{ name: `Lighthouse ${category} of ${path}, at least`, value, floor: 1, ratio: value },
        ...{ budget, ok: value >= budget },
      };
    }),
    {
      ...{ name: `blocking time of ${path}, ms`, value: blockingMs, floor: 1, ratio: blockingMs },
      ...{ budget: BLOCKING_MS, ok: blockingMs <= BLOCKING_MS },
    },
  ];
}

async function scoredRuns(url: string, port: number): Promise<readonly Scores[]> {
  const runs: Scores[] = [];
  for (let tries = 0; runs.length < RUNS; tries += 1) {
    if (tries === MOST_TRIES) throw new Error(`${url}: ${runs.length} of ${tries} runs had scores`);
    const result = await lighthouse(url, {
      ...{ port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] },
    });
    const scores = result && scoresOf(result.lhr);
    if (scores) runs.push(scores);
  }
  return runs;
}

function scoresOf({
  categories,
  audits,
}: {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}): Scores | undefined {
  const scoreOf = (name: string) => categories[name]?.score ?? undefined;
  const performance = scoreOf('performance');
  const accessibility = scoreOf('accessibility');
  const bestPractices = scoreOf('best-practices');
  const seo = scoreOf('seo');
  const blockingMs = audits['total-blocking-time']?.numericValue;
  const told = [performance, accessibility, bestPractices, seo, blockingMs];
  if (told.includes(undefined)) return undefined;
  return { performance, accessibility, 'best-practices': bestPractices, seo, blockingMs } as Scores;
}

function browserPath(): string {
  const found = [process.env['CHROME_PATH'], ...BROWSERS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  if (found === undefined) {
    throw new Error('no browser for Lighthouse: name one by CHROME_PATH, or install Chromium');
  }
  return found;
}

async function readyAddress(stack: ChildProcess): Promise<string> {
  if (stack.stdout === null) throw new Error('the stack has no output');
  for await (const line of createInterface({ input: stack.stdout })) {
    const [, dashboard] = /^ready: dashboard (\S+) api/.exec(line) ?? [];
    if (dashboard !== undefined) return dashboard;
  }
  throw new Error('the local stack ended before it was ready: start it by npm start to see why');
}

async function debuggingPort(file: string): Promise<number> {
  for (let waits = 0; waits < 100; waits += 1) {
    if (existsSync(file)) return Number(readFileSync(file, 'utf8').split('\n')[0]);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser did not tell its port in ten seconds');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
