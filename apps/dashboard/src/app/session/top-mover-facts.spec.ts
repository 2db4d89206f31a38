import {
  boardRow,
  latestAnswer,
  latestSession,
  sessionBody,
  winnerBody,
} from '../testing/session-body';
import { topMoverFacts } from './top-mover-facts';

/** Plain signs, so that a reader can compare. */
function plain(facts: readonly string[]): readonly string[] {
  return facts.map((fact) => fact.replaceAll('\u2212', '-').replaceAll('\u2009', ' '));
}

describe('topMoverFacts', () => {
  it('tells the day apart, the next symbol, the breadth and the other basis', () => {
    const facts = topMoverFacts(latestAnswer(), latestSession(), 'previousClose');

    expect(plain(facts)).toEqual([
      'Gap +0.50 %, then -4.00 % in the session',
      'Runner-up GOOGL +1.50 %',
      '1 up, 2 down, 1 unchanged, mean -0.62 %',
      'Also the top mover open to close',
    ]);
  });

  it('tells the same from the other basis', () => {
    const session = latestSession({ winner: { symbol: 'GOOGL', changePercent: 4.25 } });

    const facts = topMoverFacts(latestAnswer(), session, 'open');

    expect(plain(facts)).toEqual([
      'Gap +0.50 % before it, -3.50 % close to close',
      'Runner-up MSFT +2.00 %',
      '2 up, 1 down, 1 unchanged, mean -0.25 %',
      'Close to close the top mover is GOOGL, +4.25 %',
    ]);
  });

  it.each([
    ['previousClose', '-4.00 % in the session'],
    ['open', '-3.50 % close to close'],
  ] as const)('does without the gap where bars are withheld, %s', (basis, fact) => {
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const session = latestSession({ board: [boardRow('TSLA', -3.5, -4, withheld)] });

    expect(plain(topMoverFacts(latestAnswer(), session, basis))[0]).toBe(fact);
  });

  it('compares nothing where one symbol ranks', () => {
    const session = latestSession({ board: [boardRow('TSLA', -3.5, -4)] });

    expect(plain(topMoverFacts(latestAnswer(), session, 'previousClose'))).toEqual([
      'Gap 0.00 %, then -4.00 % in the session',
    ]);
  });

  it.each([
    [[1, 2, 3, 4], 'First time at the top in 5 sessions', '2nd largest top move of those 5'],
    [[1, 2, 3, -3.4], 'First time at the top in 5 sessions', 'Largest top move of those 5'],
    [[-5, 6, 7, -8], 'First time at the top in 5 sessions', '5th largest top move of those 5'],
  ])('places the move among the last winners %j', (before, wins, place) => {
    const latestWinners = [
      ...before.map((change, index) => winnerBody(`2025-08-2${index + 5}`, 'MSFT', change)),
      winnerBody('2025-08-29', 'TSLA', -3.5),
    ];
    const answer = latestAnswer({ latestWinners });

    expect(topMoverFacts(answer, latestSession(), 'previousClose').slice(-2)).toEqual([
      wins,
      place,
    ]);
  });

  it('counts the sessions that the symbol won', () => {
    const latestWinners = ['25', '26', '27', '28', '29'].map((day) =>
      winnerBody(`2025-08-${day}`, day === '27' ? 'MSFT' : 'TSLA', -3.5),
    );
    const answer = latestAnswer({ latestWinners });

    expect(topMoverFacts(answer, latestSession(), 'previousClose')).toContain(
      'Top mover in 4 of the last 5 sessions',
    );
  });

  it('says nothing of an empty board', () => {
    const session = sessionBody({ board: [], winner: null, otherWinner: null });
    const answer = latestAnswer({ latestSession: session });

    expect(topMoverFacts(answer, latestSession(session), 'previousClose')).toEqual([]);
  });
});
