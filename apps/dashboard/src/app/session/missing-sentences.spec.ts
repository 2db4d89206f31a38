import { boardRow, shownSession, type SessionBody } from '../testing/session-body';
import { missingSentences } from './missing-sentences';

type Missing = SessionBody['missing'][number];

function missing(symbol: string, reason: Missing['reason'], changePercent: number | null = null) {
  return { symbol, reason, changePercent };
}

function sentences(status: 'FINAL' | 'PROVISIONAL', ...absent: readonly Missing[]) {
  const session = shownSession({
    status,
    missing: absent,
    watchlistSize: 7,
    board: Array.from({ length: 7 - absent.length }, (_, index) => boardRow(`A${index}`, 1, 1)),
  });
  return missingSentences(session, 40).map((sentence) =>
    sentence.replaceAll('\u2212', '-').replaceAll('\u2009', ' '),
  );
}

describe('missingSentences', () => {
  it('says nothing where all rank', () => {
    expect(sentences('FINAL')).toEqual([]);
    expect(sentences('PROVISIONAL')).toEqual([]);
  });

  it.each([
    [[missing('GOOGL', 'NO_BAR')], ['GOOGL had no bar.']],
    [[missing('GOOGL', 'NO_BAR'), missing('META', 'NO_BAR')], ['GOOGL and META had no bar.']],
    [
      [missing('A', 'NO_BAR'), missing('B', 'NO_BAR'), missing('C', 'NO_BAR')],
      ['A, B and C had no bar.'],
    ],
    [[missing('GOOGL', 'NO_PREVIOUS_CLOSE')], ['GOOGL had no close the session before.']],
    [[missing('GOOGL', 'INVALID_BAR')], ['GOOGL had an impossible bar.']],
    [[missing('GOOGL', 'GONE')], ['GOOGL had no bar in four sessions.']],
  ])('tells why %j is not in a final record', (absent, expected) => {
    expect(sentences('FINAL', ...absent)).toEqual(expected);
  });

  it('tells that a missing symbol could still take the top', () => {
    expect(sentences('PROVISIONAL', missing('GOOGL', 'NO_BAR'))).toEqual([
      '6 of 7. GOOGL is missing and could still take the top.',
    ]);
    expect(
      sentences('PROVISIONAL', missing('GOOGL', 'NO_BAR'), missing('META', 'INVALID_BAR')),
    ).toEqual(['5 of 7. GOOGL and META are missing and could still take the top.']);
  });

  it.each([
    [-47.1, 'TSLA -47.10 % is beyond 40 % and waits for a second report.'],
    [null, 'TSLA is beyond 40 % and waits for a second report.'],
  ])('tells that a move of %d is held', (change, sentence) => {
    expect(sentences('PROVISIONAL', missing('TSLA', 'HELD', change))).toEqual([
      `6 of 7. ${sentence}`,
    ]);
  });

  it('tells of a split that the prices do not show', () => {
    expect(sentences('PROVISIONAL', missing('NVDA', 'UNREFLECTED_SPLIT', -90))).toEqual([
      '6 of 7. NVDA -90.00 % looks like a split that its prices do not show yet.',
    ]);
  });

  it('does not wait for what is gone', () => {
    expect(sentences('PROVISIONAL', missing('TWTR', 'GONE'), missing('META', 'NO_BAR'))).toEqual([
      '5 of 7. META is missing and could still take the top.',
      'TWTR had no bar in four sessions.',
    ]);
  });
});
