import { roundPercent, type Basis } from '@tre/movers-domain';
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
  if (first === undefined) return [];
  const senses = winners.map(({ changePercent }) => senseOf(changePercent));
  const count = (sense: string) => senses.filter((one) => one === sense).length;
  const largest = winners.reduce((most, one) => (size(one) > size(most) ? one : most), first);
  const { symbols, times } = mostOften(winners.map(({ symbol }) => symbol));
  return [
    yearText.totals(winners.length, count('up'), count('down'), count('level')),
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
