import DataLoader from 'dataloader';
import {
  type AskedRecord,
  type DateSpan,
  type RecordPart,
  type SessionReader,
  type SummaryField,
  holdsFields,
} from '@tre/movers-domain';
import { type Ask, partsByYear, yearlyAsks } from './yearly-asks';

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

/** Reads of one request: what was read before is not read again. */
export function createRangeReads(reader: SessionReader): RangeReads {
  const reads: Read[] = [];
  const asked: DateSpan[] = [];
  const readOf = (part: Ask) => reads.find((read) => answers(read, part));
  const ranges = new DataLoader<Ask, readonly AskedRecord[]>(
    async (asks) => {
      const parts = asks.map(partsByYear);
      const fresh = yearlyAsks(parts.flat()).filter((part) => readOf(part) === undefined);
      for (const { span, fields } of fresh) {
        reads.push({ span, fields, records: reader.recordsBetween(span.from, span.to, fields) });
      }
      return Promise.all(
        parts.map(async (years) =>
          (await Promise.all(years.map((part) => partOfRead(readOf(part), part.span)))).flat(),
        ),
      );
    },
    { cache: false },
  );
  return {
    between: async <Field extends SummaryField>(span: DateSpan, fields: readonly Field[]) => {
      asked.push(span);
      const records = await ranges.load({ span, fields });
      if (records.every((record) => holdsFields(record, fields))) return records;
      throw new TypeError(`records of ${span.from} to ${span.to} lack ${fields.join(' or ')}`);
    },
    covers: (span) => asked.some((range) => contains(range, span)),
  };
}

/** Of a read, which may have been made for more, the records of a span. */
async function partOfRead(read: Read | undefined, span: DateSpan): Promise<readonly AskedRecord[]> {
  if (read === undefined) return [];
  const records = await read.records;
  return contains(span, read.span)
    ? records
    : records.filter(({ date }) => date >= span.from && date <= span.to);
}

function answers(read: Ask, { span, fields }: Ask): boolean {
  return contains(read.span, span) && fields.every((field) => read.fields.includes(field));
}

function contains(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
