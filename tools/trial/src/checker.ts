import { type Answer, digestOf, instantOf } from './answer';
import { closeOf, exchangeDay, lastDueOn, plusDays, sessionsUpTo } from './exchange-year';
import { type Findings } from './findings';
import { type SessionsInDoubt } from './sessions-in-doubt';
import { SYMBOLS } from './price-book';
import { type Basis, type Truth, hundredths, units } from './truth';

/** What `GET /movers/{date}` says of a session, as far as it is held against the truth. */
interface Detail {
  readonly date: string;
  readonly status: 'final' | 'provisional';
  readonly symbol: string;
  readonly changePercent: number;
  readonly winners: Readonly<Record<Basis, { readonly any: Winner | null }>>;
  readonly board: readonly (Winner & { readonly openChangePercent: number })[];
  readonly missing: readonly { readonly symbol: string; readonly reason: string }[];
  readonly watchlist: readonly string[];
  readonly fetchedAt: string;
  readonly firstPublishedAt: string;
  readonly revision: number;
}

interface Winner {
  readonly symbol: string;
  readonly changePercent: number;
}

interface DatedWinner extends Winner {
  readonly date: string;
}

interface Seen {
  readonly answeredAtMs: number;
  readonly completeness: number;
  readonly fetchedAt: string;
  readonly firstPublishedAt: string;
  readonly revision: number;
}

/** Prices rounded to four decimals move a change of a cheap share by at most this, in 1e-10 percent. */
const ROUNDING = 300_000_000n;
/** An answer this near to a due time may have been worked out on its other side. */
const DUE_MARGIN_MS = 3_000;
const REASONS = new Set([
  'noBar',
  'noPreviousClose',
  'invalidBar',
  'held',
  'unreflectedSplit',
  'gone',
]);

/** Holds every answer against the price book and the exchange's calendar. */
export class Checker {
  private readonly seen = new Map<string, Seen>();
  private readonly bodyByTag = new Map<string, string>();
  private readonly tagByBody = new Map<string, string>();

  constructor(
    private readonly truth: Truth,
    private readonly doubts: SessionsInDoubt,
    private readonly findings: Findings,
    private readonly firstStored: string,
  ) {}

  /** The same content under the same tag, and under no other. */
  tag(answer: Answer): void {
    const tag = answer.headers.get('etag');
    if (answer.status !== 200 || tag === null) return;
    const body = digestOf(answer.text);
    const [byTag, byBody] = [`${answer.question} ${tag}`, `${answer.question} ${body}`];
    if ((this.bodyByTag.get(byTag) ?? body) !== body) {
      this.findings.breach('ETag', `${answer.question}: ${tag} stands for two contents`);
    }
    if ((this.tagByBody.get(byBody) ?? tag) !== tag) {
      this.findings.breach('ETag', `${answer.question}: one content has two tags, one is ${tag}`);
    }
    this.bodyByTag.set(byTag, body);
    this.tagByBody.set(byBody, tag);
    this.findings.count('checked: ETags');
  }

  /**
   * `GET /movers`: the window, no session twice, none lost, none that is not due, and the winners; tells the sessions
   * whose winner only a record with missing symbols can explain.
   */
  movers(answer: Answer, days: number, basis: Basis): readonly DatedWinner[] {
    const body = JSON.parse(answer.text) as {
      range: string;
      days: number;
      count: number;
      data: DatedWinner[];
    };
    const { data } = body;
    const dates = data.map(({ date }) => date);
    const fail = (found: string) =>
      this.findings.breach(
        'GET /movers',
        `${answer.question} at ${instantOf(answer).toISOString()}: ${found}`,
      );
    this.findings.count('checked: GET /movers');
    if (body.count !== data.length || body.days !== days || body.range !== `last_${days}_days`) {
      fail(`range, days and count do not fit ${data.length} rows`);
    }
    if (dates.some((date, place) => place > 0 && date >= (dates[place - 1] ?? ''))) {
      fail(`not newest first, each once: ${dates.join(' ')}`);
    }
    const strange = dates.filter((date) => exchangeDay(date) !== 'session');
    if (strange.length > 0) fail(`no sessions: ${strange.join(' ')}`);
    if (!this.isNearDue(answer)) {
      const last = lastDueOn(instantOf(answer));
      const first = plusDays(last, 1 - days);
      const outside = dates.filter((date) => date < first || date > last);
      if (outside.length > 0) fail(`outside ${first} to ${last}: ${outside.join(' ')}`);
      const lost = this.finalsBefore(answer).filter(
        (date) => date >= first && date <= last && !dates.includes(date),
      );
      if (lost.length > 0) fail(`lost ${lost.join(' ')}`);
    }
    return data.filter(
      ({ date, symbol, changePercent }) =>
        !this.isBest(answer, date, basis, symbol, units(changePercent), 'hundredths'),
    );
  }

  /** `GET /movers/{date}`: a record that agrees with the truth and with what was seen of it, or the date's true state. */
  session(answer: Answer, date: string): void {
    this.findings.count('checked: GET /movers/{date}');
    if (answer.status === 404) return this.absence(answer, date);
    const record = JSON.parse(answer.text) as Detail;
    const fail = (found: string) =>
      this.findings.breach(
        'GET /movers/{date}',
        `${date} at ${instantOf(answer).toISOString()}: ${found}`,
      );
    const ranks = record.board.map(({ symbol }) => symbol);
    const missing = record.missing.map(({ symbol }) => symbol);
    const all = [...ranks, ...missing].sort();
    if (all.join() !== [...SYMBOLS].join() || record.watchlist.join() !== [...SYMBOLS].join()) {
      fail(`board and missing are not the watchlist: ${all.join()}`);
    }
    const unsaid = record.missing.filter(({ reason }) => !REASONS.has(reason));
    if (unsaid.length > 0) fail(`missing without a known reason: ${JSON.stringify(unsaid)}`);
    this.numbers(answer, record, fail);
    this.history(answer, record, fail);
    if (record.status === 'final' && missing.length > 0) {
      this.findings.count('seen: incomplete finals that say who is missing');
    }
  }

  /** GraphQL's winners: each session once, oldest first, and no winner of a final record that is not the best. */
  winners(answer: Answer): readonly DatedWinner[] {
    const { data } = JSON.parse(answer.text) as {
      data?: { winners: (DatedWinner & { status: string; missingCount: number })[] } | null;
    };
    this.findings.count('checked: GraphQL winners');
    if (!data) {
      this.findings.breach('GraphQL', `${answer.question}: ${answer.text}`);
      return [];
    }
    const dates = data.winners.map(({ date }) => date);
    if (dates.some((date, place) => place > 0 && date <= (dates[place - 1] ?? ''))) {
      this.findings.breach('GraphQL', `not oldest first, each once: ${dates.join(' ')}`);
    }
    return data.winners.filter(
      ({ date, status, symbol, changePercent, missingCount }) =>
        status === 'FINAL' &&
        missingCount === 0 &&
        !this.isBest(answer, date, 'previousClose', symbol, units(changePercent), 'exact'),
    );
  }

  /** `GET /health`: the session that is expected by the clock. */
  health(answer: Answer): void {
    this.findings.count('checked: GET /health');
    if (this.isNearDue(answer)) return;
    const body = JSON.parse(answer.text) as { status: string; expectedSession: string };
    const [expected] = sessionsUpTo(lastDueOn(instantOf(answer)), 1);
    if (body.expectedSession !== expected) {
      this.findings.breach(
        'due time',
        `at ${instantOf(answer).toISOString()} ${body.expectedSession} is expected, not ${expected}`,
      );
    }
    const known = this.finalsBefore(answer).includes(body.expectedSession);
    if (known && body.status !== 'ok') {
      this.findings.breach('GET /health', `${body.expectedSession} is final and ${body.status}`);
    }
  }

  /** What the trial must find in the end: every session once, final, with the truth's board. */
  complete(answer: Answer, session: string): void {
    const fail = (found: string) => this.findings.breach('in the end', `${session}: ${found}`);
    if (answer.status !== 200) return fail(`there is no record: ${answer.text}`);
    const { status, board, missing } = JSON.parse(answer.text) as Detail;
    const ranked = this.truth.ranked(session, 'previousClose');
    if (board.map(({ symbol }) => symbol).join() !== ranked.map(({ symbol }) => symbol).join()) {
      fail(
        `the board is ${board.map(({ symbol }) => symbol).join()}, not ${ranked.map(({ symbol }) => symbol).join()}`,
      );
    }
    // The last two sessions wait for every symbol, older ones for four in five.
    const isWaiting = sessionsUpTo(lastDueOn(instantOf(answer)), 2).includes(session);
    const mayBeFinal = ranked.length >= SYMBOLS.length * (isWaiting ? 1 : 0.8);
    if (status !== 'final' && mayBeFinal) {
      fail(`${status} with ${JSON.stringify(missing)}`);
    }
    this.findings.count('checked: sessions in the end');
  }

  private absence(answer: Answer, date: string): void {
    if (this.isNearDue(answer)) return;
    const at = instantOf(answer);
    const { state } = JSON.parse(answer.text) as { state?: string };
    const expected = this.stateOf(date, at);
    if (state !== expected) {
      this.findings.breach('state', `${date} at ${at.toISOString()} is ${state}, not ${expected}`);
    }
    if (this.finalsBefore(answer).includes(date)) {
      this.findings.breach('lost', `${date} was final and is gone`);
    }
  }

  /** The state of a date without a record. */
  private stateOf(date: string, at: Date): string {
    const day = exchangeDay(date);
    if (day !== 'session') return day;
    if (at < closeOf(date)) return 'future';
    const last = lastDueOn(at);
    if (date > last) return 'pending';
    if (sessionsUpTo(last, 3).includes(date)) return 'late';
    return date < this.firstStored ? 'beforeCoverage' : 'missing';
  }

  private numbers({ askedAtMs }: Answer, record: Detail, fail: (found: string) => void): void {
    const { date, board, status, missing } = record;
    const doubt = this.doubts.of(date, askedAtMs);
    if (doubt === 'preliminary') return this.findings.count('seen: sessions by preliminary prices');
    for (const { symbol, changePercent, openChangePercent } of board) {
      for (const [basis, percent] of [
        ['previousClose', changePercent],
        ['open', openChangePercent],
      ] as const) {
        const move = this.truth.move(date, symbol, basis);
        const off = move && distance(move.change, units(percent));
        if (off === undefined || off > (doubt === 'exact' ? 0n : ROUNDING)) {
          fail(`${symbol} has ${percent} % by ${basis}, the truth ${move?.change} × 1e-10 %`);
        }
      }
    }
    if (status === 'provisional') return;
    for (const basis of ['previousClose', 'open'] as const) {
      const [best] = this.truth
        .ranked(date, basis)
        .filter(({ symbol }) => board.some((row) => row.symbol === symbol));
      const winner = record.winners[basis].any;
      const isRight = doubt === 'exact' ? winner?.symbol === best?.symbol : winner !== null;
      if (!isRight) {
        fail(
          `${winner?.symbol} is crowned by ${basis}, not ${best?.symbol}; missing ${JSON.stringify(missing)}`,
        );
      }
    }
  }

  /** A better record is never replaced by a worse or an older one. */
  private history(answer: Answer, record: Detail, fail: (found: string) => void): void {
    const { date, status, missing, fetchedAt, firstPublishedAt, revision } = record;
    const completeness = status === 'provisional' ? 0 : missing.length === 0 ? 2 : 1;
    const before = this.seen.get(date);
    if (before !== undefined && before.answeredAtMs < answer.askedAtMs) {
      if (completeness < before.completeness) {
        fail(`completeness fell from ${before.completeness} to ${completeness}`);
      }
      if (completeness === before.completeness && fetchedAt < before.fetchedAt) {
        fail(`an older record came back: ${fetchedAt} after ${before.fetchedAt}`);
      }
      if (firstPublishedAt !== before.firstPublishedAt) fail('firstPublishedAt changed');
      if (revision < before.revision) fail(`revision fell from ${before.revision} to ${revision}`);
    }
    if (before === undefined || before.answeredAtMs < answer.answeredAtMs) {
      const { answeredAtMs } = answer;
      this.seen.set(date, { answeredAtMs, completeness, fetchedAt, firstPublishedAt, revision });
    }
  }

  private finalsBefore({ askedAtMs }: Answer): readonly string[] {
    return [...this.seen]
      .filter(([, one]) => one.completeness > 0 && one.answeredAtMs < askedAtMs)
      .map(([session]) => session);
  }

  /** Whether a winner is the best of all symbols that have a sane bar, as far as the session's numbers are certain. */
  private isBest(
    { askedAtMs }: Answer,
    date: string,
    basis: Basis,
    symbol: string,
    change: bigint,
    digits: 'exact' | 'hundredths',
  ): boolean {
    const doubt = this.doubts.of(date, askedAtMs);
    if (doubt === 'preliminary') return true;
    const [best] = this.truth.ranked(date, basis);
    if (best === undefined) return false;
    const shown = (value: bigint) => (digits === 'exact' ? value : hundredths(value));
    if (doubt === 'exact') return best.symbol === symbol && shown(best.change) === shown(change);
    return distance(magnitude(best.change), magnitude(change)) <= ROUNDING;
  }

  private isNearDue(answer: Answer): boolean {
    const at = instantOf(answer).getTime();
    const due = (ms: number) => lastDueOn(new Date(ms));
    return due(at - DUE_MARGIN_MS) !== due(at + DUE_MARGIN_MS);
  }
}

function distance(a: bigint, b: bigint): bigint {
  return magnitude(a - b);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
