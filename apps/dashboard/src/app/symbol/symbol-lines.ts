import { previousSession, type Ticker, type TradingDate } from '@tre/movers-domain';
import { type ChartLine, type LinePicture } from '../chart/chart-picture';
import { symbolText } from '../text/symbol-text';
import { percentText } from '../wording/percent-text';
import { compoundedIndex } from './compounded-index';
import { type SymbolAnswer } from './symbol-answer';
import { type TotalMove } from './symbol-facts';

/** How far symbols moved since the session before a range, each compounded from its own changes. */
export interface SymbolLines {
  readonly picture: LinePicture;
  /** What the range comes to, of the symbol and then of the others; null where a session is missing. */
  readonly totals: readonly TotalMove[];
}

/** The compounded line of a symbol before those of the other watched ones, in the watchlist's order. */
export function symbolLines(
  sessions: readonly TradingDate[],
  { symbol, days, watchlist }: Pick<SymbolAnswer, 'symbol' | 'days' | 'watchlist'>,
): SymbolLines {
  const changes = new Map<TradingDate, ReadonlyMap<Ticker, number>>(
    days.flatMap(({ session }) =>
      session === null
        ? []
        : [
            [
              session.date,
              new Map(session.board.map((row) => [row.symbol, row.changePercent])),
            ] as const,
          ],
    ),
  );
  const lineOf = (label: Ticker): ChartLine => ({
    label,
    values: compoundedIndex(sessions.map((date) => changes.get(date)?.get(label) ?? null)),
  });
  const subject = lineOf(symbol.symbol);
  const others = watchlist
    .filter((company) => company.symbol !== symbol.symbol)
    .map((company) => lineOf(company.symbol));
  return {
    picture: {
      kind: 'lines',
      points: pointsOf(sessions, subject),
      subject,
      others: others.filter(({ values }) => typeof values[1] === 'number'),
    },
    totals: [subject, ...others].map(({ label, values }) => ({
      label,
      total: values.at(-1) ?? null,
    })),
  };
}

/** The lines begin at the closes of the session before. */
function pointsOf(sessions: readonly TradingDate[], { values }: ChartLine): LinePicture['points'] {
  const [first] = sessions;
  const dates = first === undefined ? [] : [previousSession(first), ...sessions];
  return dates.map((date, index) => {
    const value = values[index] ?? null;
    return {
      date,
      headline: value === null || index === 0 ? '' : percentText(value),
      notes: index === 0 ? [symbolText.start] : value === null ? [symbolText.unknown] : [],
    };
  });
}
