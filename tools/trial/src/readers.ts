import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask, instantOf } from './answer';
import { type Checker } from './checker';
import { plusDays } from './exchange-year';
import { type Findings } from './findings';
import { type Random } from './random';

/** What the readers need to know of the trial. */
export interface ReadersOptions {
  readonly api: () => string;
  readonly checker: Checker;
  readonly findings: Findings;
  readonly random: Random;
  /** The date of New York that the trial is at. */
  readonly today: () => string;
}

/** After a kill the API may be away for this long. */
const RECOVERY_MS = 10_000;
/** A record that was fetched this shortly before an answer may have been replaced behind it. */
const A_RUN_MS = 60_000;
const PAUSE_MS = 15;
const READERS = 2;
const abuses = [
  '/movers?days=1e9',
  '/movers?days=-1',
  '/movers?days=7&days=8',
  '/movers/2025-02-30',
  '/movers/../secrets',
  '/nothing',
  '/graphql?query={__schema',
];

/** Programs that read the API all along, and hold what they get against the truth. */
export class Readers {
  private state: 'reading' | 'paused' | 'stopped' = 'paused';
  private underWay = 0;
  private killedAtMs = Number.NEGATIVE_INFINITY;
  private readonly loops: Promise<void>[] = [];

  constructor(private readonly options: ReadersOptions) {}

  start(): void {
    this.state = 'reading';
    for (let reader = 0; reader < READERS; reader += 1) {
      const loop = this.loop();
      // Whoever stops the readers hears of it.
      loop.catch(() => (this.state = 'stopped'));
      this.loops.push(loop);
    }
  }

  /** Something was killed: for a while no answer may come, or one that says so. */
  expectTrouble(): void {
    this.killedAtMs = performance.now();
  }

  /** Resolves once nobody waits for an answer, and keeps it so while `act` runs. */
  async pausedWhile(act: () => Promise<unknown>): Promise<void> {
    const { state } = this;
    this.state = state === 'stopped' ? 'stopped' : 'paused';
    while (this.underWay > 0) await sleep(2);
    await act();
    this.state = state;
  }

  /** Rejects with what a reader could not make sense of. */
  async stop(): Promise<void> {
    this.state = 'stopped';
    await Promise.all(this.loops);
  }

  /** Reads a session as the readers do. */
  async session(date: string): Promise<Answer | undefined> {
    return this.read(
      `/movers/${date}`,
      (answer) => this.options.checker.session(answer, date),
      [200, 404],
    );
  }

  private async loop(): Promise<void> {
    while (this.state !== 'stopped') {
      if (this.state === 'reading') {
        this.underWay += 1;
        await this.readSomething().finally(() => (this.underWay -= 1));
      }
      await sleep(PAUSE_MS);
    }
  }

  private async readSomething(): Promise<void> {
    const { random, today, checker } = this.options;
    const daysAgo = (most: number) => plusDays(today(), -random.whole(-1, most));
    switch (random.oneOf(['movers', 'session', 'session', 'winners', 'health', 'abuse'] as const)) {
      case 'movers':
        return this.movers(random.oneOf([1, 7, 30]), random.oneOf(['previousClose', 'open']));
      case 'session':
        await this.session(daysAgo(12));
        return;
      case 'winners':
        return this.winners(plusDays(today(), -random.whole(0, 60)), today());
      case 'health':
        await this.read('/health', (answer) => checker.health(answer), [200]);
        return;
      case 'abuse':
        await this.read(random.oneOf(abuses), () => undefined, [400, 404]);
    }
  }

  private async movers(days: number, basis: 'previousClose' | 'open'): Promise<void> {
    const query = basis === 'open' ? `days=${days}&basis=open` : `days=${days}`;
    let unexplained: readonly { readonly date: string }[] = [];
    const answer = await this.read(
      `/movers?${query}`,
      (movers) => {
        unexplained = this.options.checker.movers(movers, days, basis);
      },
      [200],
    );
    if (answer === undefined) return;
    // A record with missing symbols may crown another: it says so itself, and is held against the truth there.
    for (const { date } of unexplained) await this.explain(date, answer);
  }

  private async winners(from: string, to: string): Promise<void> {
    const query = `{winners(from:"${from}",to:"${to}"){date status symbol changePercent missingCount}}`;
    await this.read(
      `/graphql?query=${encodeURIComponent(query)}`,
      (answer) => {
        for (const { date, symbol } of this.options.checker.winners(answer)) {
          this.options.findings.breach('GraphQL', `${date}: ${symbol} is not the best`);
        }
      },
      [200],
    );
  }

  private async explain(date: string, answer: Answer): Promise<void> {
    const detail = await this.session(date);
    if (detail?.status !== 200) return;
    const { missing, fetchedAt } = JSON.parse(detail.text) as {
      missing: readonly unknown[];
      fetchedAt: string;
    };
    const isNewer = Date.parse(fetchedAt) > instantOf(answer).getTime() - A_RUN_MS;
    if (missing.length > 0 || isNewer) return;
    this.options.findings.breach('GET /movers', `${date}: the winner is not the best of all`);
  }

  private async read(
    path: string,
    check: (answer: Answer) => void,
    expected: readonly number[],
  ): Promise<Answer | undefined> {
    const { findings, checker } = this.options;
    const answer = await ask(this.options.api(), path);
    const isAway = answer?.status === 503 || isRefusedForTheStore(answer);
    if (answer !== undefined && expected.includes(answer.status) && !isAway) {
      checker.tag(answer);
      check(answer);
      return answer;
    }
    const isTrouble = performance.now() - this.killedAtMs < RECOVERY_MS;
    if (answer !== undefined && isAway) {
      findings.count('seen: 503 or UNAVAILABLE while the store was away');
      if (answer.status === 503 && answer.headers.get('retry-after') === null) {
        findings.breach('503', `${path} without Retry-After`);
      }
    } else if (isTrouble) findings.count('seen: no answer, or 502, after a kill');
    if (!isTrouble) {
      findings.breach('service', `${path}: ${answer?.status ?? 'no answer'} ${answer?.text ?? ''}`);
    }
    return undefined;
  }
}

/** GraphQL's way to say that the store does not answer. */
function isRefusedForTheStore(answer: Answer | undefined): boolean {
  return answer?.text.includes('"code":"UNAVAILABLE"') === true;
}
