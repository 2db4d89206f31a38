import { type DateSpan, type TradingDate, isTradingDate } from '@tre/movers-domain';

/** What the function is asked to do. */
export type IngestEvent =
  /** Judge the last due sessions; what is due is decided by `scheduledTime`, not by the clock. */
  | { readonly kind: 'scheduled'; readonly scheduledTime: Date }
  /** Judge every session of a span of dates, both included. */
  | { readonly kind: 'backfill'; readonly span: DateSpan };

/** Thrown by {@link parseIngestEvent}; `message` says what was sent and what was expected. */
export class InvalidIngestEvent extends Error {
  override readonly name = 'InvalidIngestEvent';
}

const EXPECTED =
  'expected { "scheduledTime": "2026-02-26T05:30:00Z" } or { "backfill": { "from": "2026-01-02", "to": "2026-02-25" } }';
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/** Reads the event of a schedule or of the back-fill command. */
export function parseIngestEvent(event: unknown): IngestEvent {
  if (!isObject(event)) throw invalid(event);
  const keys = Object.keys(event);
  if (keys.length !== 1) throw invalid(event);
  if ('scheduledTime' in event) {
    return { kind: 'scheduled', scheduledTime: parseInstant(event['scheduledTime']) };
  }
  if ('backfill' in event) return { kind: 'backfill', span: parseSpan(event['backfill']) };
  throw invalid(event);
}

function parseInstant(text: unknown): Date {
  const instant = typeof text === 'string' && INSTANT.test(text) ? new Date(text) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime())) {
    throw new InvalidIngestEvent(
      `scheduledTime is ${JSON.stringify(text)}: expected an instant in UTC such as 2026-02-26T05:30:00Z`,
    );
  }
  return instant;
}

function parseSpan(span: unknown): DateSpan {
  if (!isObject(span)) throw invalid({ backfill: span });
  const from = parseEnd(span, 'from');
  const to = parseEnd(span, 'to');
  if (from > to) {
    throw new InvalidIngestEvent(`backfill.from ${from} lies after backfill.to ${to}`);
  }
  return { from, to };
}

function parseEnd(span: Readonly<Record<string, unknown>>, end: 'from' | 'to'): TradingDate {
  const date = span[end];
  if (!isTradingDate(date)) {
    throw new InvalidIngestEvent(
      `backfill.${end} is ${JSON.stringify(date)}: expected an existing day as YYYY-MM-DD`,
    );
  }
  return date;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(event: unknown): InvalidIngestEvent {
  return new InvalidIngestEvent(
    `the event is ${JSON.stringify(event)?.slice(0, 200)}: ${EXPECTED}`,
  );
}
