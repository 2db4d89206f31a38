import { roundPercent, type Basis, type TradingDate } from '@tre/movers-domain';
import { yearText } from '../text/year-text';
import { percentText, senseOf } from '../wording/percent-text';
import { fullSessionDateText } from '../wording/session-date-text';
import { type YearAnswer } from './year-answer';

/** The winners of the days in sentences: how many rose and fell, who most often, and the largest; none without any. */
export function yearTotals({ days }: YearAnswer, basis: Basis): readonly string[] {
  const winners = days.flatMap(({ date, session }) => {
    const winner = basis === 'previousClose' ? session?.winner : session?.openWinner;
    return winner ? [{ date, ...winner }] : [];
  });
  const [first] = winners;
  const last = winners.at(-1);
  if (first === undefined || last === undefined) return [];
  const senses = winners.map(({ changePercent }) => senseOf(changePercent));
  const count = (sense: string) => senses.filter((one) => one === sense).length;
  const largest = winners.reduce((most, one) => (size(one) > size(most) ? one : most), first);
  const { symbols, times } = mostOften(winners.map(({ symbol }) => symbol));
  return [
    yearText.totals(
      sessionsText(winners.length, first, last),
      count('up'),
      count('down'),
      count('level'),
    ),
    ...(symbols.length <= FEW ? [yearText.mostOften(symbols, times)] : []),
    yearText.largest(
      largest.symbol,
      percentText(largest.changePercent),
      fullSessionDateText(largest.date),
    ),
  ];
}

/** More that share the most wins are no news. */
const FEW = 3;

function sessionsText(count: number, first: Dated, last: Dated): string {
  const from = fullSessionDateText(first.date);
  return count === 1
    ? yearText.oneSession(from)
    : yearText.sessions(count, from, fullSessionDateText(last.date));
}

interface Dated {
  readonly date: TradingDate;
}

function size({ changePercent }: { readonly changePercent: number }): number {
  return Math.abs(roundPercent(changePercent));
}

function mostOften(symbols: readonly string[]) {
  const wins = new Map<string, number>();
  for (const symbol of symbols) wins.set(symbol, (wins.get(symbol) ?? 0) + 1);
  const times = Math.max(...wins.values());
  return {
    times,
    symbols: [...wins].filter(([, count]) => count === times).map(([symbol]) => symbol),
  };
}
