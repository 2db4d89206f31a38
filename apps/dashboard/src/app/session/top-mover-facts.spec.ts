import {
  boardRow,
  latestAnswer,
  rowBody,
  sessionBody,
  sessionOnAnswer,
  shownSession,
  statusBody,
} from '../testing/session-body';
import { topMoverFacts } from './top-mover-facts';

/** Plain signs, so that a reader can compare. */
function plain(facts: readonly string[]): readonly string[] {
  return facts.map((fact) => fact.replaceAll('\u2212', '-').replaceAll('\u2009', ' '));
}

const usual = {
  ...{ timesUsual: 1.94, otherTimesUsual: 2.2 },
  lastLargerMove: { date: '2025-07-24', changePercent: -8.2 },
  otherLastLargerMove: { date: '2024-12-18', changePercent: -9 },
};

describe('topMoverFacts', () => {
  it('tells how unusual, the day apart, the next symbol and the breadth', () => {
    const session = shownSession({
      board: [
        boardRow('TSLA', -3.5, -4, { ...usual, previousClose: 200, open: 201, close: 193 }),
        boardRow('GOOGL', 1.5, 1, { timesUsual: 3.46 }),
        boardRow('MSFT', -0.5, 2),
        boardRow('AAPL', 0, 1),
        boardRow('META', 0.004, 0),
      ],
    });

    expect(plain(topMoverFacts(latestAnswer(), session, 'previousClose'))).toEqual([
      '1.9× its usual day, largest fall since 24 Jul (-8.20 %)',
      'Gap +0.50 %, then -4.00 % in the session',
      'Runner-up GOOGL +1.50 %, 3.5× its usual day, 2.00 points behind',
      '2 up, 2 down, 1 unchanged, mean -0.50 %',
    ]);
  });

  it('tells the same from the other basis, and its winner where it is another', () => {
    const session = shownSession({
      winner: { symbol: 'GOOGL', changePercent: 4.25 },
      board: [boardRow('TSLA', -3.5, -4, usual), boardRow('MSFT', -0.5, 2)],
    });

    expect(plain(topMoverFacts(latestAnswer(), session, 'open'))).toEqual([
      '2.2× its usual day, largest fall since 18 Dec 2024 (-9.00 %)',
      'Gap 0.00 % before it, -3.50 % close to close',
      'Runner-up MSFT +2.00 %, 2.00 points behind',
      '1 up, 1 down, mean -1.00 %',
      'Close to close the top mover is GOOGL, +4.25 %',
    ]);
  });

  it.each([
    [-2.2251, 1.9349, '0.30'],
    [1.005, -1.0049, '0.01'],
    [1.0049, 1.0001, '0.00'],
  ])('tells how far behind by what is shown of %d and %d', (top, next, margin) => {
    const session = shownSession({ board: [boardRow('TSLA', top, 0), boardRow('MSFT', next, 0)] });

    const facts = topMoverFacts(latestAnswer(), session, 'previousClose');

    expect(facts.join()).toContain(`, ${margin} points behind`);
  });

  it.each([
    ['2024-01-02', 'Largest fall in 260 sessions'],
    ['2025-07-28', 'Largest fall in 24 sessions'],
    ['2025-08-22', undefined],
    [null, undefined],
  ])('looks back to %s for a larger move', (firstSession, fact) => {
    const answer = latestAnswer({ dataStatus: statusBody({ firstSession }) });

    const [first] = topMoverFacts(answer, shownSession(), 'previousClose');

    expect(first?.startsWith('Largest') ? first : undefined).toBe(fact);
  });

  it.each([
    ['previousClose', '-4.00 % in the session'],
    ['open', '-3.50 % close to close'],
  ] as const)('does without the gap where bars are withheld, %s', (basis, fact) => {
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const session = shownSession({ board: [boardRow('TSLA', -3.5, -4, withheld)] });

    expect(plain(topMoverFacts(latestAnswer(), session, basis))).toContain(fact);
  });

  it.each([
    [{ symbol: 'META', changePercent: 2.6 }, 'Next session TSLA -1.35 %, top mover META +2.60 %'],
    [{ symbol: 'TSLA', changePercent: -1.35 }, 'Next session TSLA again the top mover, -1.35 %'],
  ])('tells what followed where %j won', (winner, fact) => {
    const asked = { date: '2025-08-29', state: 'FINAL', session: sessionBody() } as const;
    const answer = sessionOnAnswer(asked, {
      next: { session: rowBody('2025-09-02', -1.35, -1, { winner }) },
    });

    expect(plain(topMoverFacts(answer, shownSession(), 'previousClose')).at(-1)).toBe(fact);
  });

  it('says nothing of an empty board', () => {
    const session = shownSession({ board: [], winner: null, otherWinner: null });

    expect(topMoverFacts(latestAnswer(), session, 'previousClose')).toEqual([]);
  });
});
