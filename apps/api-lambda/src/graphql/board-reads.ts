import DataLoader from 'dataloader';
import { type SessionReader, type SessionRecord, type TradingDate } from '@tre/movers-domain';
import { RangeTooLarge } from '../use-cases/refused-range';

/** Records with their boards, each date read once, and all that are asked for together in one call. */
export interface BoardReads {
  /** The records of the dates that have one, in the order of `dates`. */
  records(dates: readonly TradingDate[]): Promise<readonly SessionRecord[]>;
}

/** What one request may cost. */
export interface BoardLimits {
  /** Boards that are read. */
  readonly boards: number;
  /** How often a board is looked at, which is what facts cost once their boards are read. */
  readonly looks: number;
}

/** Reads of one request; rejects with {@link RangeTooLarge} rather than go past a limit. */
export function createBoardReads(reader: SessionReader, limits: BoardLimits): BoardReads {
  let looks = 0;
  const found = new Map<TradingDate, SessionRecord>();
  const reading = new Map<TradingDate, Promise<unknown>>();
  // Its keys are lists, not dates: facts look at one date hundreds of times, too often for a promise each.
  const lists = new DataLoader<readonly TradingDate[], undefined>(
    async (asked) => {
      for (const record of await reader.records(asked.flat())) found.set(record.date, record);
      return asked.map(() => undefined);
    },
    { cache: false },
  );
  return {
    records: async (dates) => {
      looks += dates.length;
      if (looks > limits.looks) {
        throw new RangeTooLarge(
          `a request looks at boards at most ${limits.looks} times: ask for fewer facts at once`,
        );
      }
      const fresh = [...new Set(dates)].filter((date) => !reading.has(date));
      if (reading.size + fresh.length > limits.boards) {
        throw new RangeTooLarge(`a request reads at most ${limits.boards} sessions' boards`);
      }
      if (fresh.length > 0) {
        const read = lists.load(fresh);
        for (const date of fresh) reading.set(date, read);
      }
      await Promise.all(new Set(dates.map((date) => reading.get(date))));
      return dates.map((date) => found.get(date)).filter((record) => record !== undefined);
    },
  };
}
