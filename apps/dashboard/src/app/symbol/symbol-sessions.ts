import { type MissingReason } from '@tre/movers-contract';
import { type Basis, type TradingDate } from '@tre/movers-domain';
import { type SymbolAnswer } from './symbol-answer';

/** A symbol in one session of the calendar. */
export interface SymbolSession {
  readonly date: TradingDate;
  /** On the basis shown, in percent; null where it does not rank or there is no record. */
  readonly change: number | null;
  /** Close to close, in percent. */
  readonly closeChange: number | null;
  /** Whether it was the top mover on the basis shown. */
  readonly place: 'top' | 'other';
  readonly settled: 'final' | 'provisional' | 'unknown';
  /** Why it does not rank in a record that knows it. */
  readonly missing: MissingReason | null;
}

/** The symbol in each of some sessions, those without a record of it included. */
export function symbolSessions(
  sessions: readonly TradingDate[],
  { symbol, winners }: Pick<SymbolAnswer, 'symbol' | 'winners'>,
  basis: Basis,
): readonly SymbolSession[] {
  const known = new Map(symbol.sessions.map((session) => [session.date, session]));
  const tops = new Set(
    winners.filter((winner) => winner.symbol === symbol.symbol).map(({ date }) => date),
  );
  return sessions.map((date): SymbolSession => {
    const session = known.get(date);
    const row = session?.row ?? null;
    const change = row === null ? null : changeOn(basis, row);
    return {
      date,
      change,
      closeChange: row?.changePercent ?? null,
      place: tops.has(date) ? 'top' : 'other',
      settled:
        session === undefined ? 'unknown' : session.status === 'FINAL' ? 'final' : 'provisional',
      missing: session?.missing?.reason ?? null,
    };
  });
}

function changeOn(
  basis: Basis,
  row: { readonly changePercent: number; readonly openChangePercent: number },
): number {
  return basis === 'open' ? row.openChangePercent : row.changePercent;
}
