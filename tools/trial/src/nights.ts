import { setTimeout as sleep } from 'node:timers/promises';
import { type Invoked, type RunningStack, functionOf } from '@tre/running-stack';
import { type Checker } from './checker';
import { lastDueOn, newYork, sessionsUpTo } from './exchange-year';
import { type Findings } from './findings';
import { SYMBOLS } from './price-book';
import { type Random } from './random';
import { type Readers } from './readers';
import { type SessionsInDoubt } from './sessions-in-doubt';
import { type Truth } from './truth';

/** What the nights happen to. */
export interface NightsOptions {
  readonly stack: RunningStack;
  readonly readers: Readers;
  readonly checker: Checker;
  readonly doubts: SessionsInDoubt;
  readonly truth: Truth;
  readonly findings: Findings;
  readonly random: Random;
}

type Event =
  | 'plain'
  | 'by the scheduler'
  | 'three times at once'
  | 'out of order'
  | 'killed ingestion'
  | 'killed store'
  | 'killed API'
  | 'clock back'
  | 'missed';

const events: readonly Event[] = [
  ...Array<Event>(6).fill('plain'),
  'by the scheduler',
  'three times at once',
  'three times at once',
  'out of order',
  'killed ingestion',
  'killed store',
  'killed API',
  'clock back',
  'missed',
];
const faults = ['late', 'corrections', 'gaps', 'junk', 'splits'] as const;
const CATCH_UPS = ['03:30', '06:30'];
const DUE = '00:30';
const LOOK_BACK = 3;
/** A flaky upstream leaves requests unanswered in real time, so a run may take minutes: a few tell as much as all. */
const MOST_FLAKY_NIGHTS = 2;
/** Beyond 40 % a move waits for a second report; a little less, for the preliminary closes. */
const HELD_UNITS = 390_000_000_000n;
const RUN_PATIENCE_MS = 120_000;

/** Lives through nights: what the upstream does, what is killed, and what the product must have made of it. */
export class Nights {
  private fault = 'none';
  private spellNights = 0;
  private flakyNights = 0;
  private lastEvent: { readonly scheduledTime: string } | undefined;
  /** The sessions since the last run that ended well. */
  private unhealed = 0;

  constructor(private readonly options: NightsOptions) {}

  /** One night, up to the morning. */
  async live(date: string): Promise<void> {
    const { findings, random } = this.options;
    await this.changeFault();
    const event = random.oneOf(events);
    findings.count(`tried: ${event}`);
    findings.count(`tried: upstream ${this.fault}`);
    if (event === 'missed') {
      this.unhealed += 1;
      return this.moveTo(date, '07:00:00');
    }
    const went = await this.run(date, DUE, event);
    const mustCatchUp = went === 'failed' || this.holdsSomething(date);
    for (const time of this.fault === 'flaky' ? [] : CATCH_UPS) {
      if (mustCatchUp || random.once(8)) await this.run(date, time, 'plain');
    }
    if (this.unhealed > LOOK_BACK) await this.backfill(date);
  }

  /** Ends all faults, and heals what is left by the means that an operator has. */
  async heal(date: string, from: string): Promise<void> {
    const { stack, doubts } = this.options;
    this.fault = 'none';
    await stack.setFaults('none');
    await this.moveTo(date, '08:00:00');
    const to = lastDueOn(newYork(date, '08:00:00'));
    const [last = to] = sessionsUpTo(to, 1);
    const result = await stack.invoke({ backfill: { from, to: last } });
    if (!result.ok) this.options.findings.breach('back-fill', JSON.stringify(result.error));
    doubts.settle(doubts.all);
  }

  private async changeFault(): Promise<void> {
    const { random, stack, findings } = this.options;
    this.spellNights -= 1;
    if (this.spellNights > 0) return;
    const isQuiet = this.fault !== 'none' || random.once(3);
    const mayBeFlaky = this.flakyNights < MOST_FLAKY_NIGHTS;
    this.fault = isQuiet ? 'none' : mayBeFlaky && random.once(6) ? 'flaky' : random.oneOf(faults);
    if (this.fault === 'flaky') this.flakyNights += 1;
    this.spellNights = this.fault === 'flaky' ? 1 : random.whole(1, this.fault === 'none' ? 4 : 3);
    await stack.setFaults(this.fault);
    findings.count('tried: changes of the upstream');
  }

  private async run(date: string, time: string, event: Event): Promise<'well' | 'failed'> {
    const { stack, findings, readers, random } = this.options;
    const due = sessionsUpTo(lastDueOn(newYork(date, time)), LOOK_BACK);
    this.foresee(due, event === 'out of order' ? this.dueBefore() : []);
    const scheduled = newYork(date, time);
    const payload = { scheduledTime: scheduled.toISOString().replace('.000', '') };
    if (event === 'by the scheduler') return this.awaitScheduler(scheduled, due);
    await this.moveTo(date, `${time}:${String(random.whole(3, 50)).padStart(2, '0')}`);

    const copies = event === 'three times at once' ? 3 : 1;
    const running = Promise.all(Array.from({ length: copies }, () => stack.invoke(payload)));
    const victim = victimOf(event);
    if (victim !== undefined) {
      await sleep(random.whole(5, 200));
      readers.expectTrouble();
      findings.count(`tried: processes killed (${victim})`, await stack.kill(victim));
      readers.expectTrouble();
    }
    const results = await running;
    if (event === 'out of order' && this.lastEvent !== undefined) {
      results.push(await stack.invoke(this.lastEvent));
    }
    if (event === 'clock back') {
      await readers.pausedWhile(() => stack.moveClock(scheduled, 'skip'));
      results.push(await stack.invoke(payload));
    }
    this.lastEvent = payload;
    for (const result of results) this.weigh(result, victim !== undefined);
    return this.judge(
      results.every(({ ok }) => ok),
      due,
      time,
    );
  }

  /** The schedule fires by itself; the trial only waits. */
  private async awaitScheduler(
    scheduled: Date,
    due: readonly string[],
  ): Promise<'well' | 'failed'> {
    const { stack, readers, findings } = this.options;
    const before = await stack.report();
    const errors = functionOf(before, 'ingest').errors;
    const { invocations } = functionOf(before, 'ingest');
    const start = new Date(scheduled.getTime() - 700);
    await readers.pausedWhile(() => stack.moveClock(start, 'skip'));
    if (!(await stack.ingestDone(invocations, RUN_PATIENCE_MS))) {
      findings.breach('schedule', `nothing ran at ${scheduled.toISOString()}`);
      return 'failed';
    }
    const isWell = functionOf(await stack.report(), 'ingest').errors === errors;
    findings.count(isWell ? 'seen: runs that went well' : 'seen: runs that failed loudly');
    if (!isWell && this.fault === 'none')
      findings.breach('schedule', `a run failed at ${scheduled.toISOString()} for no reason`);
    return this.judge(isWell, due, DUE);
  }

  /** Before a run, and one of an older event: what they may be served is what readers may see from now on. */
  private foresee(due: readonly string[], dueBefore: readonly string[]): void {
    if (this.fault === 'corrections') this.options.doubts.doubt(due.slice(-2), 'preliminary');
    if (this.fault === 'splits') this.options.doubts.doubt([...dueBefore, ...due], 'rounded');
  }

  /** The sessions that the last event asks for, should it come once more. */
  private dueBefore(): readonly string[] {
    if (this.lastEvent === undefined) return [];
    return sessionsUpTo(lastDueOn(new Date(this.lastEvent.scheduledTime)), LOOK_BACK);
  }

  private judge(isWell: boolean, due: readonly string[], time: string): 'well' | 'failed' {
    this.unhealed = isWell ? 0 : this.unhealed + (time === DUE ? 1 : 0);
    if (isWell && (this.fault === 'none' || this.fault === 'flaky')) {
      const settled = due.filter(
        (session, place) =>
          (time !== DUE || !this.isBig(session)) && (place === 0 || !this.waits(session)),
      );
      this.options.doubts.settle(settled);
    }
    return isWell ? 'well' : 'failed';
  }

  private weigh(result: Invoked, wasKilled: boolean): void {
    const { findings } = this.options;
    if (result.ok) return findings.count('seen: runs that went well');
    findings.count('seen: runs that failed loudly');
    findings.count(`seen: ${result.error.errorType}`);
    if (this.fault === 'none' && !wasKilled) {
      findings.breach(
        'runs',
        `failed for no reason: ${JSON.stringify(result.error).slice(0, 300)}`,
      );
    }
  }

  /** What lies beyond the look-back is an operator's to fill. */
  private async backfill(date: string): Promise<void> {
    const { stack, findings } = this.options;
    const to = sessionsUpTo(lastDueOn(newYork(date, '07:00')), this.unhealed + LOOK_BACK);
    const result = await stack.invoke({ backfill: { from: to[0], to: to.at(-1) } });
    findings.count('tried: back-fills');
    if (!result.ok && this.fault === 'none') {
      findings.breach('back-fill', JSON.stringify(result.error));
    }
    if (result.ok) this.unhealed = 0;
  }

  private holdsSomething(date: string): boolean {
    return sessionsUpTo(lastDueOn(newYork(date, DUE)), LOOK_BACK).some((one) => this.isBig(one));
  }

  /**
   * Whether a session lacks a symbol: unless it is the third-last, what a run makes of it may be provisional, which never
   * takes the place of a final record, corrected or not.
   */
  private waits(session: string): boolean {
    return this.options.truth.ranked(session, 'previousClose').length < SYMBOLS.length;
  }

  private isBig(session: string): boolean {
    return this.options.truth
      .ranked(session, 'previousClose')
      .some(({ change }) => change > HELD_UNITS || change < -HELD_UNITS);
  }

  private async moveTo(date: string, time: string): Promise<void> {
    const { readers, stack, findings } = this.options;
    await readers.pausedWhile(() => stack.moveClock(newYork(date, time), 'skip'));
    findings.count('tried: clock moves');
  }
}

function victimOf(event: Event): 'ingest' | 'api' | 'store' | undefined {
  if (event === 'killed ingestion') return 'ingest';
  if (event === 'killed store') return 'store';
  return event === 'killed API' ? 'api' : undefined;
}
