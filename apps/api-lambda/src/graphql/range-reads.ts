import DataLoader from 'dataloader';
import {
  type AskedRecord,
  type DateSpan,
  type RecordPart,
  type SessionReader,
  type SummaryField,
  holdsFields,
} from '@tre/movers-domain';
import { type Ask, yearlyAsks } from './yearly-asks';

/** The records of ranges, each year read once for all ranges that are asked for together, and no more of it. */
export interface RangeReads {
  /** The records of a span, oldest first, with the fields asked for at least. */
  between<Field extends SummaryField>(
    span: DateSpan,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** Whether the span lies within a range that was asked for. */
  covers(span: DateSpan): boolean;
}

interface Read extends Ask {
  readonly records: Promise<readonly AskedRecord[]>;
}

/** Reads of one request: what was read before is not read again. Of `always` its fields are read with any range that holds it. */
export function createRangeReads(reader: SessionReader, always: Ask | undefined): RangeReads {
  const reads: Read[] = [];
  const asked: Ask[] = [];
  const readOf = (part: Ask) => reads.find((read) => answers(read, part));
  const ranges = new DataLoader<Ask, readonly AskedRecord[]>(
    async (asks) => {
      const fresh = yearlyAsks(asks).filter((part) => readOf(part) === undefined);
      for (const { span, fields } of fresh) {
        reads.push({ span, fields, records: reader.recordsBetween(span.from, span.to, fields) });
      }
      return Promise.all(
        asks.map(async (ask) => {
          const years = await Promise.all(yearlyAsks([ask]).map((part) => readOf(part)?.records));
          const { from, to } = ask.span;
          return years.flatMap((records = []) =>
            records.filter(({ date }) => date >= from && date <= to),
          );
        }),
      );
    },
    { cache: false },
  );
  return {
    between: async (span, fields) => {
      const loaded = ranges.loadMany([
        { span, fields },
        ...(always !== undefined && contains(span, always.span) ? [always] : []),
      ]);
      asked.push({ span, fields });
      const [records] = await loaded;
      if (records instanceof Error) throw records;
      return (records ?? []).map((record) => {
        if (holdsFields(record, fields)) return record;
        throw new TypeError(`the record of ${record.date} was read without ${fields.join(' or ')}`);
      });
    },
    covers: (span) => asked.some((range) => contains(range.span, span)),
  };
}

function answers(read: Ask, { span, fields }: Ask): boolean {
  return contains(read.span, span) && fields.every((field) => read.fields.includes(field));
}

function contains(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
