import DataLoader from 'dataloader';
import {
  type AskedRecord,
  type DateSpan,
  type RecordPart,
  type SessionReader,
  type SummaryField,
  holdsFields,
} from '@tre/movers-domain';
import { containsSpan } from './contains-span';
import { mergedSpans } from './merged-spans';

/** The records of ranges, each year read once for all ranges that are asked for together, and no more of it. */
export interface RangeReads {
  /** The records of a span, oldest first, with the fields asked for at least. */
  between<Field extends SummaryField>(
    span: DateSpan,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** Whether the span lies within a range that was asked for with that field. */
  covers(span: DateSpan, field: SummaryField): boolean;
}

interface Ask {
  readonly span: DateSpan;
  readonly fields: readonly SummaryField[];
}

interface Read extends Ask {
  readonly records: Promise<readonly AskedRecord[]>;
}

/** Reads of one request: what was read before is not read again. */
export function createRangeReads(reader: SessionReader): RangeReads {
  const reads: Read[] = [];
  const asked: Ask[] = [];
  const readOf = (ask: Ask) => reads.find((read) => answers(read, ask));
  const ranges = new DataLoader<Ask, readonly AskedRecord[]>(
    async (asks) => {
      for (const { span, fields } of mergedAsks(asks.filter((ask) => readOf(ask) === undefined))) {
        reads.push({ span, fields, records: reader.recordsBetween(span.from, span.to, fields) });
      }
      return Promise.all(
        asks.map(async (ask) => {
          const records = (await readOf(ask)?.records) ?? [];
          return records.filter(({ date }) => date >= ask.span.from && date <= ask.span.to);
        }),
      );
    },
    { cache: false },
  );
  return {
    between: async (span, fields) => {
      const ask = { span, fields };
      asked.push(ask);
      return (await ranges.load(ask)).map((record) => {
        if (holdsFields(record, fields)) return record;
        throw new TypeError(`the record of ${record.date} was read without ${fields.join(' or ')}`);
      });
    },
    covers: (span, field) => asked.some((range) => answers(range, { span, fields: [field] })),
  };
}

/** One ask for each of the {@link mergedSpans}, with the fields of all that lie in it. */
function mergedAsks(asks: readonly Ask[]): readonly Ask[] {
  return mergedSpans(asks.map(({ span }) => span)).map((span) => {
    const inside = asks.filter((ask) => containsSpan(span, ask.span));
    return { span, fields: [...new Set(inside.flatMap(({ fields }) => fields))] };
  });
}

function answers(read: Ask, { span, fields }: Ask): boolean {
  return containsSpan(read.span, span) && fields.every((field) => read.fields.includes(field));
}
