import { judgeSymbol } from './judge-symbol';
import { type SessionEvidence } from './session-evidence';
import { aBar, day, evidenceOf } from './testing/session-fixture';
import { parseTicker } from './ticker';

const aapl = parseTicker('AAPL');
const holding = { holdBeyondPercent: 40, acceptHeld: false };
const accepting = { holdBeyondPercent: 40, acceptHeld: true };
const split2for1 = { symbol: aapl, executionDate: day('2026-02-25'), splitFrom: 1, splitTo: 2 };

function evidence(rest: Partial<SessionEvidence> = {}): SessionEvidence {
  return evidenceOf({ AAPL: [100, 103] }, rest);
}

describe('judgeSymbol', () => {
  it('ranks a symbol by its change on both bases', () => {
    const bars = new Map([[aapl, aBar(aapl, 103, { open: 101, high: 105, low: 99, volume: 7.5 })]]);

    expect(judgeSymbol(aapl, evidence({ bars }), holding)).toEqual({
      symbol: 'AAPL',
      open: 101,
      high: 105,
      low: 99,
      close: 103,
      volume: 7.5,
      previousClose: 100,
      changePercent: 3,
      openChangePercent: 1.9801980198,
    });
  });

  it('keeps nothing of a bar that it does not know', () => {
    const bars = new Map([[aapl, { ...aBar(aapl, 103), vw: 102.5 }]]);

    expect(judgeSymbol(aapl, evidence({ bars }), holding)).not.toHaveProperty('vw');
  });

  it('misses a symbol without a bar', () => {
    const verdict = judgeSymbol(aapl, evidence({ bars: new Map() }), holding);

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'noBar' });
  });

  it('calls a symbol gone that has no bar in the whole window', () => {
    const gone = new Set([aapl]);

    const verdict = judgeSymbol(aapl, evidence({ bars: new Map(), gone }), holding);

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'gone' });
  });

  it('believes a bar more than the word that its symbol is gone', () => {
    const verdict = judgeSymbol(aapl, evidence({ gone: new Set([aapl]) }), holding);

    expect(verdict).toMatchObject({ symbol: 'AAPL', changePercent: 3 });
  });

  it.each([
    ['an insane bar', aBar(aapl, 103, { low: 104 }), aBar(aapl, 100)],
    ['a price beyond all sense', aBar(aapl, 1e308), aBar(aapl, 5e-324)],
    ['a change beyond all numbers', aBar(aapl, 1e7), aBar(aapl, 5e-324)],
    [
      'a change from the open beyond all numbers',
      aBar(aapl, 1e7, { open: 5e-324 }),
      aBar(aapl, 1e7),
    ],
  ])('refuses %s', (_, bar, previousBar) => {
    const verdict = judgeSymbol(
      aapl,
      evidence({ bars: new Map([[aapl, bar]]), previousBars: new Map([[aapl, previousBar]]) }),
      accepting,
    );

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'invalidBar' });
  });

  it.each([
    ['is absent', new Map()],
    ['is insane', new Map([[aapl, aBar(aapl, 100, { high: 99 })]])],
  ])('misses the previous close where the previous bar %s', (_, previousBars) => {
    const verdict = judgeSymbol(aapl, evidence({ previousBars }), holding);

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'noPreviousClose' });
  });

  it.each([
    [140.01, 40.01],
    [59.99, -40.01],
  ])('holds a move from 100 to %d', (close, changePercent) => {
    const verdict = judgeSymbol(aapl, evidenceOf({ AAPL: [100, close] }), holding);

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'held', changePercent });
  });

  it.each([140, 60])('lets a move from 100 to %d pass, which is not beyond the bound', (close) => {
    const verdict = judgeSymbol(aapl, evidenceOf({ AAPL: [100, close] }), holding);

    expect(verdict).not.toHaveProperty('reason');
  });

  it('holds no move that is large from the open only', () => {
    const bars = new Map([[aapl, aBar(aapl, 103, { open: 60 })]]);

    expect(judgeSymbol(aapl, evidence({ bars }), holding)).not.toHaveProperty('reason');
  });

  it('accepts a held move when told so', () => {
    const verdict = judgeSymbol(aapl, evidenceOf({ AAPL: [100, 150] }), accepting);

    expect(verdict).toMatchObject({ symbol: 'AAPL', changePercent: 50 });
  });

  it.each([
    ['large', 2, 50, -50],
    ['small', 1.05, 95.238, -4.762],
  ])('keeps an unreflected split back, be the move %s', (_, splitTo, close, changePercent) => {
    const bars = new Map([[aapl, aBar(aapl, close)]]);
    const splits = [{ ...split2for1, splitTo }];

    const verdict = judgeSymbol(aapl, evidence({ bars, splits }), accepting);

    expect(verdict).toEqual({ symbol: 'AAPL', reason: 'unreflectedSplit', changePercent });
  });

  it('ranks a symbol whose split its previous close already reflects', () => {
    const verdict = judgeSymbol(aapl, evidence({ splits: [split2for1] }), holding);

    expect(verdict).toMatchObject({ symbol: 'AAPL', changePercent: 3 });
  });

  it("overlooks other symbols' splits", () => {
    const bars = new Map([[aapl, aBar(aapl, 61)]]);
    const msft = parseTicker('MSFT');
    const splits = [{ ...split2for1, symbol: msft, splitFrom: 6, splitTo: 10 }];

    const verdict = judgeSymbol(aapl, evidence({ bars, splits }), holding);

    expect(verdict).toMatchObject({ changePercent: -39 });
  });
});
