import fc from 'fast-check';
import { contentHashOf, type SessionContent } from './content-hash';
import { judgeSession } from './judge-session';
import { type BoardRow } from './session-record';
import { evidenceOf, rulesFor } from './testing/session-fixture';
import { parseTicker } from './ticker';

function contentWith(
  change: (content: SessionContent) => Partial<SessionContent> = () => ({}),
): SessionContent {
  const evidence = evidenceOf({ AAPL: [100, 103], MSFT: [100, 96], NVDA: [100, 101] });
  const judged = judgeSession(evidence, rulesFor('AAPL MSFT NVDA ORLY META'));
  if (judged === undefined) throw new Error('the fixture ranks nobody');
  return { ...judged, ...change(judged) };
}

function firstRow(change: (row: BoardRow) => Partial<BoardRow>) {
  return ({ board }: SessionContent) => ({
    board: board.map((row, index) => (index === 0 ? { ...row, ...change(row) } : row)),
  });
}

const hash = contentHashOf(contentWith());

describe('contentHashOf', () => {
  it('is 128 bits in hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each<[string, (content: SessionContent) => Partial<SessionContent>]>([
    ['the status', () => ({ status: 'final' })],
    ['the watchlist', ({ watchlist }) => ({ watchlist: [...watchlist, parseTicker('TSLA')] })],
    ['the missing symbols', ({ missing }) => ({ missing: missing.slice(1) })],
    [
      'which symbols are missing',
      ({ missing }) => ({
        missing: missing.map((each, index) =>
          index === 0 ? { ...each, symbol: parseTicker('TSLA') } : each,
        ),
      }),
    ],
    ['a change by 0.01', firstRow((row) => ({ changePercent: row.changePercent + 0.01 }))],
    [
      'a change from the open by 0.01',
      firstRow((row) => ({ openChangePercent: row.openChangePercent + 0.01 })),
    ],
    ['the ranked symbols', ({ board }) => ({ board: board.slice(1) })],
    ...(['previousClose', 'open'] as const).flatMap((basis) =>
      (['any', 'up', 'down'] as const).map(
        (direction): [string, (content: SessionContent) => Partial<SessionContent>] => [
          `the winner ${direction} on the basis ${basis}`,
          ({ winners }) => ({
            winners: {
              ...winners,
              [basis]: {
                ...winners[basis],
                [direction]: { symbol: parseTicker('NVDA'), changePercent: 1 },
              },
            },
          }),
        ],
      ),
    ),
    [
      'the absence of a winner',
      ({ winners }) => ({ winners: { ...winners, open: { ...winners.open, down: null } } }),
    ],
  ])('notices %s', (_, change) => {
    expect(contentHashOf(contentWith(change))).not.toBe(hash);
  });

  it.each<[string, (content: SessionContent) => Partial<SessionContent>]>([
    ['a change below 0.01', firstRow((row) => ({ changePercent: row.changePercent + 0.004 }))],
    ['prices', firstRow(({ close }) => ({ close: close * 2, previousClose: 50, low: 1 }))],
    ['volumes', firstRow(() => ({ volume: 1 }))],
    [
      'why a symbol is missing',
      ({ missing }) => ({ missing: missing.map(({ symbol }) => ({ symbol, reason: 'gone' })) }),
    ],
    ['the order of the watchlist', ({ watchlist }) => ({ watchlist: watchlist.toReversed() })],
    ['the order of the missing', ({ missing }) => ({ missing: missing.toReversed() })],
    ['the order of the board', ({ board }) => ({ board: board.toReversed() })],
  ])('overlooks %s', (_, change) => {
    expect(contentHashOf(contentWith(change))).toBe(hash);
  });

  it('is different for every different rounded change', () => {
    const hundredths = fc.integer({ min: -5000, max: 5000 });
    const moved = (percent: number) =>
      contentHashOf(contentWith(firstRow(() => ({ changePercent: percent / 100 }))));

    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(moved(a) === moved(b)).toBe(a === b);
      }),
    );
  });
});
