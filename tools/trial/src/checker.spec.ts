import { type Answer } from './answer';
import { Checker } from './checker';
import { newYork } from './exchange-year';
import { Findings } from './findings';
import { SYMBOLS, writePriceBook } from './price-book';
import { SessionsInDoubt } from './sessions-in-doubt';
import { Truth } from './truth';

const SESSION = '2025-08-29';

describe('Checker', () => {
  const truth = new Truth(writePriceBook('2025-08-01', '2025-12-31', 3));
  const ranked = truth.ranked(SESSION, 'previousClose');
  const percent = (change: bigint) => Number(change) / 1e10;
  let findings: Findings;
  let checker: Checker;
  let doubts: SessionsInDoubt;
  let askedAtMs = 0;

  beforeEach(() => {
    findings = new Findings();
    doubts = new SessionsInDoubt();
    checker = new Checker(truth, doubts, findings, '2025-08-04');
  });

  function answer(content: unknown, changes: Partial<Answer> = {}): Answer {
    askedAtMs += 10;
    return {
      question: '/somewhere',
      status: 200,
      headers: new Headers({ date: newYork('2025-08-30', '01:00').toUTCString(), etag: '"a"' }),
      text: JSON.stringify(content),
      askedAtMs,
      answeredAtMs: askedAtMs + 5,
      ...changes,
    };
  }

  /** The record that the truth asks for. */
  function record(changes: object = {}) {
    const winnerOn = (basis: 'previousClose' | 'open') => {
      const [best] = truth.ranked(SESSION, basis);
      return { any: best && { symbol: best.symbol, changePercent: percent(best.change) } };
    };
    const missing = SYMBOLS.filter((symbol) => !ranked.some((one) => one.symbol === symbol));
    return {
      date: SESSION,
      status: 'final',
      winners: { previousClose: winnerOn('previousClose'), open: winnerOn('open') },
      board: ranked.map(({ symbol, change }) => ({
        symbol,
        changePercent: percent(change),
        openChangePercent: percent(truth.move(SESSION, symbol, 'open')?.change ?? 0n),
      })),
      missing: missing.map((symbol) => ({ symbol, reason: 'noBar' })),
      watchlist: SYMBOLS,
      fetchedAt: '2025-08-30T04:31:00Z',
      firstPublishedAt: '2025-08-30T04:31:00Z',
      revision: 0,
      ...changes,
    };
  }

  it('finds nothing wrong with the truth', () => {
    checker.session(answer(record()), SESSION);
    checker.complete(answer(record()), SESSION);

    expect(findings.breaches).toEqual([]);
  });

  it('forgives preliminary numbers to answers asked for before the clean run, and to no later one', () => {
    const preliminary = record({
      board: [{ ...record().board[0], changePercent: 0.1 }, ...record().board.slice(1)],
    });
    doubts.doubt([SESSION], 'preliminary');
    const asked = answer(preliminary);
    doubts.settle([SESSION], asked.askedAtMs + 1);

    checker.session(asked, SESSION);
    expect(findings.breaches).toEqual([]);

    checker.session(answer(preliminary), SESSION);
    expect(findings.breaches.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'another winner',
      { winners: { previousClose: { any: ranked[1] }, open: { any: ranked[1] } } },
    ],
    ['a symbol that is not accounted for', { missing: [], board: record().board.slice(1) }],
    ['a reason that there is not', { missing: [{ symbol: 'AAPL', reason: 'lost' }] }],
    ['a change in the last digit', { board: [{ ...record().board[0], changePercent: 0.1 }] }],
  ])('catches %s', (_, changes) => {
    checker.session(answer(record(JSON.parse(JSON.stringify(changes, bigintless)))), SESSION);

    expect(findings.breaches.length).toBeGreaterThan(0);
  });

  it.each([
    ['a final that becomes provisional', { status: 'provisional' }, 'completeness fell'],
    ['an older record that comes back', { fetchedAt: '2025-08-30T04:30:00Z' }, 'an older record'],
    ['another first publication', { firstPublishedAt: '2025-08-30T05:00:00Z' }, 'changed'],
  ])('catches %s', (_, changes, found) => {
    checker.session(answer(record()), SESSION);

    checker.session(answer(record(changes)), SESSION);

    expect(findings.breaches.join('\n')).toContain(found);
  });

  it('catches a state that is not the date’s', () => {
    checker.session(answer({ state: 'late' }, { status: 404 }), '2025-09-01');

    expect(findings.breaches.join()).toContain('2025-09-01');
    expect(findings.breaches.join()).toContain('is late, not holiday');
  });

  it('catches a session that is lost, doubled or not due', () => {
    checker.session(answer(record()), SESSION);
    const row = { date: SESSION, symbol: 'AAPL', changePercent: 1 };
    const movers = (data: readonly unknown[]) =>
      answer({ range: 'last_7_days', days: 7, count: data.length, data });

    checker.movers(movers([]), 7, 'previousClose');
    checker.movers(movers([row, row]), 7, 'previousClose');
    checker.movers(movers([{ ...row, date: '2025-09-02' }]), 7, 'previousClose');

    const breaches = findings.breaches.join('\n');
    expect(breaches).toContain(`lost ${SESSION}`);
    expect(breaches).toContain('not newest first, each once');
    expect(breaches).toContain('outside 2025-08-23 to 2025-08-29');
  });

  it('catches a due time that is not New York’s half past midnight', () => {
    checker.health(answer({ status: 'ok', expectedSession: '2025-08-28' }));

    expect(findings.breaches).toEqual([
      'due time: at 2025-08-30T05:00:00.000Z 2025-08-28 is expected, not 2025-08-29',
    ]);
  });

  it('catches one tag for two contents, and two tags for one', () => {
    checker.tag(answer(1));
    checker.tag(answer(2));
    checker.tag(answer(1, { headers: new Headers({ etag: '"b"' }) }));

    expect(findings.breaches).toHaveLength(2);
  });
});

function bigintless(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) / 1e10 : value;
}
