import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningStack } from '@tre/running-stack';
import { buildBroken } from './broken-build';
import { ask } from './answer';
import { Checker } from './checker';
import { plusDays, sessionsFrom } from './exchange-year';
import { Findings } from './findings';
import { Nights } from './nights';
import { SYMBOLS, csvOf, writePriceBook } from './price-book';
import { randomOf } from './random';
import { Readers } from './readers';
import { SessionsInDoubt } from './sessions-in-doubt';
import { type TrialOptions } from './trial-options';
import { Truth } from './truth';

const FIRST_BAR = '2025-01-02';
const LAST_BAR = '2026-11-24';
/** The first night is the one after the day after. */
const START = '2025-02-07';
const BACKFILLED_SESSIONS = 20;
/** Enough to tell what broke; a broken rule breaks something in every answer. */
const ENOUGH_BREACHES = 25;

/** Lives through the nights of a made-up year on a stack of its own, and tells what was tried and what broke. */
export async function runTrial(
  root: string,
  { seed, nights, broken }: TrialOptions,
  tell: (line: string) => void,
): Promise<Findings> {
  const copy = broken === undefined ? undefined : await buildBroken(root, broken);
  const program = copy?.program ?? join(root, 'dist/tools/local-stack/main.mjs');
  const directory = mkdtempSync(join(root, 'dist/trial-'));
  const book = writePriceBook(FIRST_BAR, LAST_BAR, seed);
  const prices = join(directory, 'prices.csv');
  writeFileSync(prices, csvOf(book));
  const truth = new Truth(book);
  const findings = new Findings(tell);
  const doubts = new SessionsInDoubt();
  const random = randomOf(seed + 1);
  const stack = await RunningStack.start(program, join(directory, 'data'), [
    ...['--prices', prices, '--as-of', START, '--sessions', String(BACKFILLED_SESSIONS)],
    ...['--watchlist', SYMBOLS.join(',')],
  ]);
  let tonight = plusDays(START, 2);
  const stored = sessionsFrom(FIRST_BAR, START).slice(-BACKFILLED_SESSIONS);
  const [firstStored = START] = stored;
  const checker = new Checker(truth, doubts, findings, firstStored);
  const readers = new Readers({
    ...{ checker, findings, random: randomOf(seed + 2) },
    api: () => stack.api,
    today: () => tonight,
  });
  const life = new Nights({ stack, readers, checker, doubts, truth, findings, random });
  const startedAt = performance.now();
  readers.start();
  try {
    for (let night = 0; night < nights; night += 1) {
      await life.live(tonight);
      if (findings.breaches.length >= ENOUGH_BREACHES) break;
      if (night % 30 === 29) tell(`${tonight}: ${night + 1} nights, ${seconds(startedAt)} s`);
      tonight = plusDays(tonight, 1);
    }
    await life.heal(tonight, firstStored);
    await readers.stop();
    await holdAgainstTruth(
      stack,
      checker,
      findings,
      sessionsFrom(firstStored, plusDays(tonight, -1)),
    );
    const { deadLetters, store, upstream } = await stack.report();
    findings.count('seen: dead letters', deadLetters.length);
    findings.count('seen: restarts of the store', store.restarts);
    findings.count('seen: requests upstream', upstream.requests);
  } finally {
    await stack.stop();
    rmSync(directory, { recursive: true });
    copy?.remove();
  }
  tell(`up to ${tonight} in ${seconds(startedAt)} s`);
  return findings;
}

async function holdAgainstTruth(
  stack: RunningStack,
  checker: Checker,
  findings: Findings,
  sessions: readonly string[],
): Promise<void> {
  for (const session of sessions) {
    const answer = await ask(stack.api, `/movers/${session}`);
    if (answer === undefined) findings.breach('in the end', `no answer for ${session}`);
    else {
      checker.session(answer, session);
      checker.complete(answer, session);
    }
  }
}

function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1_000).toFixed(0);
}
