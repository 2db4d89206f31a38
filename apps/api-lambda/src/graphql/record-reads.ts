import DataLoader from 'dataloader';
import {
  type AskedRecord,
  type RecordField,
  type RecordPart,
  type SessionReader,
  type TradingDate,
  holdsFields,
} from '@tre/movers-domain';
import { RangeTooLarge } from '../use-cases/refused-range';

/** Records by their dates, no field of a date read twice, and all that are asked for together at once. */
export interface RecordReads {
  /** The dates that have a record, in the order of `dates`, with the fields asked for at least. */
  records<Field extends RecordField>(
    dates: readonly TradingDate[],
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
}

/** What one request may cost. */
export interface BoardLimits {
  /** Boards that are read. */
  readonly boards: number;
  /** How often a board is looked at, which is what facts cost once their boards are read. */
  readonly looks: number;
}

interface Ask {
  readonly date: TradingDate;
  readonly fields: readonly RecordField[];
}

/** What was asked for of a date, and when it is there. */
interface Asked {
  readonly fields: ReadonlySet<RecordField>;
  readonly done: Promise<unknown>;
}

/** Reads of one request; rejects with {@link RangeTooLarge} rather than go past a limit. */
export function createRecordReads(reader: SessionReader, limits: BoardLimits): RecordReads {
  let looks = 0;
  let boards = 0;
  const found = new Map<TradingDate, AskedRecord>();
  const asked = new Map<TradingDate, Asked>();
  const lacking = (date: TradingDate, fields: readonly RecordField[]) => {
    const known = asked.get(date)?.fields;
    return known === undefined ? fields : fields.filter((field) => !known.has(field));
  };
  const loads = new DataLoader<Ask, undefined>(
    async (asks) => {
      const reads = groupedByFields(asks).map(async ({ dates, fields }) => {
        for (const part of await reader.records(dates, fields)) {
          found.set(part.date, { ...found.get(part.date), ...part });
        }
      });
      await Promise.all(reads);
      return asks.map(() => undefined);
    },
    { cache: false },
  );
  const ask = (date: TradingDate, fields: readonly RecordField[]) => {
    const before = asked.get(date);
    const done = loads.load({ date, fields: lacking(date, fields) });
    asked.set(date, {
      fields: new Set([...(before?.fields ?? []), ...fields]),
      done: before === undefined ? done : Promise.all([before.done, done]),
    });
  };
  const look = (dates: readonly TradingDate[]) => {
    looks += dates.length;
    if (looks > limits.looks) {
      throw new RangeTooLarge(
        `a request looks at boards at most ${limits.looks} times: ask for fewer facts at once`,
      );
    }
    const fresh = new Set(dates.filter((date) => lacking(date, ['board']).length > 0));
    if (boards + fresh.size > limits.boards) {
      throw new RangeTooLarge(`a request reads at most ${limits.boards} sessions' boards`);
    }
    boards += fresh.size;
  };
  return {
    records: async (dates, fields) => {
      if (fields.some((field) => field === 'board')) look(dates);
      for (const date of dates) {
        if (!asked.has(date) || lacking(date, fields).length > 0) ask(date, fields);
      }
      await Promise.all(new Set(dates.map((date) => asked.get(date)?.done)));
      return dates
        .map((date) => found.get(date))
        .filter((record) => record !== undefined)
        .map((record) => whole(record, fields));
    },
  };
}

/** Each date once, those that lack the same fields together. */
function groupedByFields(
  asks: readonly Ask[],
): readonly { readonly dates: readonly TradingDate[]; readonly fields: readonly RecordField[] }[] {
  const fieldsOf = new Map<TradingDate, readonly RecordField[]>();
  for (const { date, fields } of asks) {
    fieldsOf.set(date, [...(fieldsOf.get(date) ?? []), ...fields]);
  }
  const groups = Map.groupBy(fieldsOf, ([, fields]) => [...new Set(fields)].toSorted().join());
  return [...groups.values()].map((ofGroup) => ({
    dates: ofGroup.map(([date]) => date),
    fields: [...new Set(ofGroup.flatMap(([, fields]) => fields))],
  }));
}

function whole<Field extends RecordField>(
  record: AskedRecord,
  fields: readonly Field[],
): RecordPart<Field> {
  if (holdsFields(record, fields)) return record;
  throw new TypeError(`the record of ${record.date} was read without ${fields.join(' or ')}`);
}
