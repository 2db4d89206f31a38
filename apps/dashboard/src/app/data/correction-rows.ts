import { type TradingDate } from '@tre/movers-domain';
import { dataText } from '../text/data-text';
import { percentText } from '../wording/percent-text';
import { type DataAnswer } from './data-answer';

/** One correction of a session: the top mover before and after, when, and why. */
export interface CorrectionRow {
  readonly date: TradingDate;
  /** Null where the correction left the top mover as it was, of which the history tells nothing more. */
  readonly change: {
    readonly was: string;
    readonly is: string;
    readonly at: Date;
    readonly cause: string;
  } | null;
}

/** The corrections of all sessions, the newest session and its newest correction first. */
export function correctionRows({ corrections }: DataAnswer): readonly CorrectionRow[] {
  return corrections.toReversed().flatMap(({ date, history }) => {
    const rows = history.flatMap((entry, index): CorrectionRow[] => {
      const before = history[index - 1];
      if (before === undefined || !corrects(entry)) return [];
      const { at, cause } = entry;
      return [
        {
          date,
          change: { was: headline(before), is: headline(entry), at, cause: dataText.causes[cause] },
        },
      ];
    });
    return rows.length === 0 ? [{ date, change: null }] : rows.toReversed();
  });
}

type Entry = DataAnswer['corrections'][number]['history'][number];

function corrects({ cause }: Entry): boolean {
  return cause === 'UPSTREAM' || cause === 'WATCHLIST';
}

function headline({ symbol, changePercent }: Entry): string {
  return `${symbol} ${percentText(changePercent)}`;
}
