import { type DailyBar } from './daily-bar';
import { percentChange } from './percent-change';
import { isSaneBar } from './sane-bar';
import { type JudgingRules, type SessionEvidence } from './session-evidence';
import { type BoardRow, type MissingSymbol } from './session-record';
import { showsUnreflectedSplit } from './split';
import { type Ticker } from './ticker';
import { previousSession } from './trading-calendar';

/** The row with which a symbol ranks, or why it does not. */
export type Verdict = BoardRow | MissingSymbol;

/** Whether the verdict keeps its symbol from ranking. */
export function isMissing(verdict: Verdict): verdict is MissingSymbol {
  return 'reason' in verdict;
}

/** Judges one symbol by the sanity gate, the listed splits and the bound on moves (ADR 0010). */
export function judgeSymbol(
  symbol: Ticker,
  evidence: SessionEvidence,
  rules: Pick<JudgingRules, 'holdBeyondPercent' | 'acceptHeld'>,
): Verdict {
  const { date, bars, previousBars, gone, splits } = evidence;
  const bar = bars.get(symbol);
  if (bar === undefined) return { symbol, reason: gone.has(symbol) ? 'gone' : 'noBar' };
  if (!isSaneBar(bar)) return { symbol, reason: 'invalidBar' };
  const previous = previousBars.get(symbol);
  if (previous === undefined || !isSaneBar(previous)) return { symbol, reason: 'noPreviousClose' };

  const row = rowOf(symbol, bar, previous.close);
  const { changePercent, openChangePercent } = row;
  if (!Number.isFinite(changePercent) || !Number.isFinite(openChangePercent)) {
    return { symbol, reason: 'invalidBar' };
  }
  if (showsUnreflectedSplit(row, { date, previousDate: previousSession(date) }, splits)) {
    return { symbol, reason: 'unreflectedSplit', changePercent };
  }
  if (Math.abs(changePercent) > rules.holdBeyondPercent && !rules.acceptHeld) {
    return { symbol, reason: 'held', changePercent };
  }
  return row;
}

function rowOf(symbol: Ticker, bar: DailyBar, previousClose: number): BoardRow {
  const { open, high, low, close, volume } = bar;
  return {
    symbol,
    open,
    high,
    low,
    close,
    volume,
    previousClose,
    changePercent: percentChange(previousClose, close),
    openChangePercent: percentChange(open, close),
  };
}
