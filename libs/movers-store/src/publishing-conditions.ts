import {
  HISTORY_LIMIT,
  roundPercent,
  type JudgedSession,
  type RecordStatus,
} from '@tre/movers-domain';
import { all, condition, type Condition } from './expression';

/** Nothing is stored of the date. */
export const nothingStored: Condition = condition('attribute_not_exists(#date)');

/** What is stored is of lesser precedence. */
export function precedesStored({ precedence }: JudgedSession): Condition {
  return condition('#precedence < :precedence', { ':precedence': precedence });
}

/** What is stored has the same content. */
export function sameContent({ contentHash }: JudgedSession): Condition {
  return condition('#contentHash = :contentHash', { ':contentHash': contentHash });
}

/** What is stored has the status. */
export function storedIs(status: RecordStatus): Condition {
  return condition('#status = :storedStatus', { ':storedStatus': status });
}

/** What is stored was judged by the same watchlist. */
export function sameWatchlist({ watchlist }: JudgedSession): Condition {
  // Symbol by symbol, because dynalite, which the local stack runs on, finds no two lists equal.
  return all(
    condition('size(#watchlist) = :symbols', { ':symbols': watchlist.length }),
    ...watchlist.map((symbol, place) =>
      condition(`#watchlist[${place}] = :w${place}`, { [`:w${place}`]: symbol }),
    ),
  );
}

/** What is stored names the same winner, with the same change once rounded to 0.01. */
export function sameWinner({ symbol, changePercent }: JudgedSession): Condition {
  const [from, to] = roundedAlike(changePercent);
  return all(
    condition('#symbol = :symbol', { ':symbol': symbol }),
    condition('#changePercent BETWEEN :alikeFrom AND :alikeTo', {
      ':alikeFrom': from,
      ':alikeTo': to,
    }),
  );
}

/** The stored history can take another entry. */
export const historyHasRoom: Condition = condition('size(#history) < :historyLimit', {
  ':historyLimit': HISTORY_LIMIT,
});

/** The least and the greatest number of 10 decimal places that {@link roundPercent} takes to the same as `percent`. */
export function roundedAlike(percent: number): readonly [from: number, to: number] {
  const hundredths = Math.round(roundPercent(percent) * 100);
  const middle = hundredths * UNITS_IN_HUNDREDTH;
  const half = UNITS_IN_HUNDREDTH / 2;
  // Halves go away from zero: the half nearer to zero belongs to this one, the other to its neighbour.
  const from = hundredths > 0 ? middle - half : middle - half + 1;
  const to = hundredths < 0 ? middle + half : middle + half - 1;
  // One division of whole numbers gives the double that prints as exactly the decimal meant.
  return [from / UNITS_IN_PERCENT, to / UNITS_IN_PERCENT];
}

const UNITS_IN_PERCENT = 1e10;
const UNITS_IN_HUNDREDTH = 1e8;
