import fc from 'fast-check';
import { judgeSession } from './judge-session';
import { type JudgingRules, type SessionEvidence } from './session-evidence';
import { type JudgedSession } from './session-record';
import { anyTicker, someCents } from './testing/arbitraries';
import { aBar, day, evidenceOf, rulesFor, tickers } from './testing/session-fixture';
import { parseTicker } from './ticker';

const seven = 'AAPL MSFT NVDA AMZN GOOGL META TSLA';
const five = 'AAPL MSFT NVDA AMZN GOOGL';

function judged(evidence: SessionEvidence, rules: JudgingRules): JudgedSession {
  const session = judgeSession(evidence, rules);
  if (session === undefined) throw new Error('nobody ranks');
  return session;
}

function movesOf(symbols: string, move: readonly [number, number] = [100, 101]) {
  return Object.fromEntries(tickers(symbols).map((symbol) => [symbol, move]));
}

function completenessOf({ precedence }: JudgedSession): string {
  return precedence.slice(0, 1);
}

describe('judgeSession', () => {
  it('orders the board by the change on the previous close, not by the one from the open', () => {
    const bars = new Map([
      [parseTicker('AAPL'), aBar(parseTicker('AAPL'), 110, { open: 110 })],
      [parseTicker('MSFT'), aBar(parseTicker('MSFT'), 105, { open: 100 })],
    ]);
    const evidence = evidenceOf({ AAPL: [100, 110], MSFT: [100, 105] }, { bars });

    const { board } = judged(evidence, rulesFor('MSFT AAPL'));

    expect(board.map(({ symbol }) => symbol)).toEqual(['AAPL', 'MSFT']);
  });

  it('writes the whole record of a session', () => {
    const evidence = evidenceOf({ TSLA: [400, 380], AAPL: [100, 103] });

    const session = judgeSession(evidence, rulesFor('TSLA AAPL'));

    expect(session).toEqual({
      schemaVersion: 1,
      date: '2026-02-25',
      year: '2026',
      status: 'final',
      previousDate: '2026-02-24',
      symbol: 'TSLA',
      changePercent: -5,
      winners: {
        previousClose: {
          any: { symbol: 'TSLA', changePercent: -5 },
          up: { symbol: 'AAPL', changePercent: 3 },
          down: { symbol: 'TSLA', changePercent: -5 },
        },
        open: {
          any: { symbol: 'TSLA', changePercent: -5 },
          up: { symbol: 'AAPL', changePercent: 3 },
          down: { symbol: 'TSLA', changePercent: -5 },
        },
      },
      board: [
        {
          symbol: 'TSLA',
          open: 400,
          high: 400,
          low: 380,
          close: 380,
          volume: 1000,
          previousClose: 400,
          changePercent: -5,
          openChangePercent: -5,
        },
        {
          symbol: 'AAPL',
          open: 100,
          high: 103,
          low: 100,
          close: 103,
          volume: 1000,
          previousClose: 100,
          changePercent: 3,
          openChangePercent: 3,
        },
      ],
      watchlist: ['AAPL', 'TSLA'],
      watchlistSize: 2,
      missing: [],
      source: 'simulated',
      fetchedAt: '2026-02-26T05:30:02.000Z',
      precedence: `2:2026-02-26T05:30:02.000Z:${session?.contentHash}`,
      contentHash: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('takes the previous session from the calendar, over a long weekend too', () => {
    const evidence = evidenceOf({ AAPL: [100, 103] }, { date: day('2026-02-17') });

    expect(judgeSession(evidence, rulesFor('AAPL'))?.previousDate).toBe('2026-02-13');
  });

  it('writes no record where no symbol ranks', () => {
    const evidence = evidenceOf({ AAPL: [100, 150] });

    expect(judgeSession(evidence, rulesFor('AAPL MSFT'))).toBeUndefined();
  });

  it('touches only the symbols of the watchlist', () => {
    const evidence = evidenceOf({ AAPL: [100, 103], JUNK: [100, 1e13], FB: [1, 2] });

    const session = judged(evidence, rulesFor('AAPL'));

    expect(session.board).toHaveLength(1);
    expect(session.missing).toEqual([]);
  });

  it('lists watchlist and missing by text', () => {
    const session = judged(evidenceOf({ MSFT: [100, 101] }), rulesFor('TSLA MSFT BRK.B AAPL'));

    expect(session.watchlist).toEqual(['AAPL', 'BRK.B', 'MSFT', 'TSLA']);
    expect(session.missing.map(({ symbol }) => symbol)).toEqual(['AAPL', 'BRK.B', 'TSLA']);
  });

  it('counts a symbol once that the watchlist repeats', () => {
    const session = judged(evidenceOf({ AAPL: [100, 101] }), rulesFor('AAPL AAPL'));

    expect(session.watchlistSize).toBe(1);
    expect(session.board).toHaveLength(1);
  });

  it('ranks the board by the change on the previous close', () => {
    const session = judged(
      evidenceOf({ AAPL: [100, 101], MSFT: [100, 97], NVDA: [100, 102] }),
      rulesFor('AAPL MSFT NVDA'),
    );

    expect(session.board.map(({ symbol }) => symbol)).toEqual(['MSFT', 'NVDA', 'AAPL']);
  });

  describe('with every symbol ranked', () => {
    it('is final and complete, settled or not', () => {
      const session = judged(evidenceOf(movesOf(seven)), rulesFor(seven));

      expect([session.status, completenessOf(session)]).toEqual(['final', '2']);
    });
  });

  describe('with a symbol missing', () => {
    it('is provisional until the session is settled', () => {
      const session = judged(evidenceOf(movesOf('AAPL MSFT NVDA AMZN')), rulesFor(five));

      expect([session.status, completenessOf(session)]).toEqual(['provisional', '0']);
      expect(session.missing).toEqual([{ symbol: 'GOOGL', reason: 'noBar' }]);
    });

    it('is final, not complete, once settled with 80 % of the watchlist', () => {
      const rules = rulesFor(five, { settled: true });

      const session = judged(evidenceOf(movesOf('AAPL MSFT NVDA AMZN')), rules);

      expect([session.status, completenessOf(session)]).toEqual(['final', '1']);
    });

    it('stays provisional when settled with less than 80 %', () => {
      const rules = rulesFor(five, { settled: true });

      const session = judged(evidenceOf(movesOf('AAPL MSFT NVDA')), rules);

      expect([session.status, completenessOf(session)]).toEqual(['provisional', '0']);
    });

    it.each([
      [28, 35, 'final'],
      [27, 35, 'provisional'],
      [80, 100, 'final'],
      [79, 100, 'provisional'],
      [6, 7, 'final'],
      [5, 7, 'provisional'],
    ])('with %d of %d ranked is %3$s once settled', (ranked, size, status) => {
      const symbols = Array.from({ length: size }, (_, index) => `A${index}`);
      const evidence = evidenceOf(movesOf(symbols.slice(0, ranked).join(' ')));

      const session = judged(evidence, rulesFor(symbols.join(' '), { settled: true }));

      expect(session.status).toBe(status);
    });
  });

  describe('with a symbol gone', () => {
    const gone = new Set(tickers('GOOGL'));

    it('is final at once, not complete', () => {
      const evidence = evidenceOf(movesOf('AAPL MSFT NVDA AMZN'), { gone });

      const session = judged(evidence, rulesFor(five));

      expect([session.status, completenessOf(session)]).toEqual(['final', '1']);
      expect(session.missing).toEqual([{ symbol: 'GOOGL', reason: 'gone' }]);
    });

    it('still waits for another that is missing', () => {
      const evidence = evidenceOf(movesOf('AAPL MSFT NVDA'), { gone });

      expect(judged(evidence, rulesFor(five)).status).toBe('provisional');
    });

    it('counts it against the 80 %', () => {
      const evidence = evidenceOf(movesOf('AAPL MSFT NVDA'), { gone });

      expect(judged(evidence, rulesFor(five, { settled: true })).status).toBe('provisional');
    });

    it('is final even if most are', () => {
      const evidence = evidenceOf(movesOf('AAPL'), { gone: new Set(tickers(five).slice(1)) });

      expect(judged(evidence, rulesFor(five)).status).toBe('final');
    });
  });

  describe('with a move held', () => {
    const evidence = evidenceOf({
      ...movesOf('MSFT NVDA AMZN GOOGL META TSLA'),
      AAPL: [100, 150],
    });

    it('does not crown it, and tells it', () => {
      const session = judged(evidence, rulesFor(seven));

      expect(session.symbol).toBe('AMZN');
      expect(session.missing).toEqual([{ symbol: 'AAPL', reason: 'held', changePercent: 50 }]);
    });

    it.each([false, true])('is provisional, settled or not (%j)', (settled) => {
      expect(judged(evidence, rulesFor(seven, { settled })).status).toBe('provisional');
    });

    it('is final and crowns it when held moves are accepted', () => {
      const session = judged(evidence, rulesFor(seven, { acceptHeld: true }));

      expect([session.status, session.symbol]).toEqual(['final', 'AAPL']);
    });
  });

  describe('with an unreflected split', () => {
    const aapl = parseTicker('AAPL');
    const unsplit = evidenceOf(movesOf(seven));
    const evidence: SessionEvidence = {
      ...unsplit,
      bars: new Map([...unsplit.bars, [aapl, aBar(aapl, 50.5)]]),
      splits: [{ symbol: aapl, executionDate: day('2026-02-25'), splitFrom: 1, splitTo: 2 }],
    };

    it.each([
      { settled: false, acceptHeld: false },
      { settled: true, acceptHeld: false },
      { settled: false, acceptHeld: true },
      { settled: true, acceptHeld: true },
    ])('is never final, not even under %j', (rules) => {
      const session = judged(evidence, rulesFor(seven, rules));

      expect(session.status).toBe('provisional');
      expect(session.missing).toEqual([
        { symbol: 'AAPL', reason: 'unreflectedSplit', changePercent: -49.5 },
      ]);
    });
  });

  it('never crowns a symbol whose bar is insane', () => {
    const aapl = parseTicker('AAPL');
    const evidence = evidenceOf({ AAPL: [100, 101], MSFT: [100, 102] });
    const bars = new Map([...evidence.bars, [aapl, aBar(aapl, 1e13, { high: 1 })]]);

    const session = judged({ ...evidence, bars }, rulesFor('AAPL MSFT', { acceptHeld: true }));

    expect(session.symbol).toBe('MSFT');
    expect(session.missing).toEqual([{ symbol: 'AAPL', reason: 'invalidBar' }]);
  });

  describe('whatever the evidence', () => {
    const someEvidence = fc
      .uniqueArray(
        fc.record({
          symbol: anyTicker,
          close: fc.option(someCents),
          previousClose: fc.option(someCents),
          gone: fc.boolean(),
        }),
        { selector: ({ symbol }) => symbol, minLength: 1, maxLength: 8 },
      )
      .map((symbols) => ({
        watchlist: symbols.map(({ symbol }) => symbol),
        evidence: {
          date: day('2026-02-25'),
          bars: new Map(
            symbols.flatMap(({ symbol, close }) =>
              close === null ? [] : [[symbol, aBar(symbol, close / 100)]],
            ),
          ),
          previousBars: new Map(
            symbols.flatMap(({ symbol, previousClose }) =>
              previousClose === null ? [] : [[symbol, aBar(symbol, previousClose / 100)]],
            ),
          ),
          gone: new Set(symbols.filter(({ gone }) => gone).map(({ symbol }) => symbol)),
          splits: [],
        } satisfies SessionEvidence,
      }));
    const someRules = fc.record({ settled: fc.boolean(), acceptHeld: fc.boolean() });

    it('places every symbol of the watchlist exactly once', () => {
      fc.assert(
        fc.property(someEvidence, someRules, ({ watchlist, evidence }, rules) => {
          const session = judgeSession(evidence, { ...rulesFor('A', rules), watchlist });

          fc.pre(session !== undefined);
          const placed = [...session.board, ...session.missing].map(({ symbol }) => symbol);
          expect(placed.toSorted()).toEqual(watchlist.toSorted());
        }),
      );
    });

    it('is of completeness 2 exactly when nobody is missing, and of 0 when provisional', () => {
      fc.assert(
        fc.property(someEvidence, someRules, ({ watchlist, evidence }, rules) => {
          const session = judgeSession(evidence, { ...rulesFor('A', rules), watchlist });

          fc.pre(session !== undefined);
          const completeness = completenessOf(session);
          expect(completeness === '2').toBe(session.missing.length === 0);
          expect(completeness === '0').toBe(session.status === 'provisional');
        }),
      );
    });

    it('does not depend on the order of watchlist and bars', () => {
      fc.assert(
        fc.property(someEvidence, someRules, ({ watchlist, evidence }, rules) => {
          const reversed: SessionEvidence = {
            ...evidence,
            bars: new Map([...evidence.bars].reverse()),
            previousBars: new Map([...evidence.previousBars].reverse()),
          };

          const session = judgeSession(evidence, { ...rulesFor('A', rules), watchlist });
          const sameSession = judgeSession(reversed, {
            ...rulesFor('A', rules),
            watchlist: watchlist.toReversed(),
          });

          expect(sameSession).toEqual(session);
        }),
      );
    });
  });
});
