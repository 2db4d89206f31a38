import DataLoader from 'dataloader';
import { type DateSpan, type SessionReader, type SessionSummary } from '@tre/movers-domain';
import { mergedSpans } from './merged-spans';

/** The summaries of ranges, each year read once for all ranges that are asked for together. */
export interface RangeReads {
  between(span: DateSpan): Promise<readonly SessionSummary[]>;
  /** Whether the span lies within a range that was asked for. */
  covers(span: DateSpan): boolean;
}

interface Read {
  readonly span: DateSpan;
  readonly summaries: Promise<readonly SessionSummary[]>;
}

/** Reads of one request: what was read before is not read again. */
export function createRangeReads(reader: SessionReader): RangeReads {
  const reads: Read[] = [];
  const asked: DateSpan[] = [];
  const readOf = (span: DateSpan) => reads.find((read) => contains(read.span, span));
  const ranges = new DataLoader<DateSpan, readonly SessionSummary[], string>(
    async (spans) => {
      for (const span of mergedSpans(spans.filter((each) => readOf(each) === undefined))) {
        reads.push({ span, summaries: reader.summariesBetween(span.from, span.to) });
      }
      return Promise.all(
        spans.map(async (span) => {
          const summaries = (await readOf(span)?.summaries) ?? [];
          return summaries.filter(({ date }) => date >= span.from && date <= span.to);
        }),
      );
    },
    { cacheKeyFn: ({ from, to }) => `${from}/${to}` },
  );
  return {
    between: (span) => {
      asked.push(span);
      return ranges.load(span);
    },
    covers: (span) => asked.some((range) => contains(range, span)),
  };
}

function contains(outer: DateSpan, inner: DateSpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
