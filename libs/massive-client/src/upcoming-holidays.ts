import { type Target } from './base-url';
import { isWire, parseJson } from './envelope';
import { MalformedAnswer } from './massive-error';

/** A coming day on which an exchange is closed or closes early; one for each exchange. */
export interface UpcomingHoliday {
  /** YYYY-MM-DD, in New York. */
  readonly date: string;
  /** `NYSE`, `NASDAQ`, `OTC` ... */
  readonly exchange: string;
  readonly name: string;
  readonly status: 'closed' | 'early-close';
  /** When the exchange opens and closes, ISO 8601 in UTC; null where it stays closed. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** What a row of holidays calls our fields. */
export const HOLIDAY_FIELDS = {
  date: 'date',
  exchange: 'exchange',
  name: 'name',
  status: 'status',
  opensAt: 'open',
  closesAt: 'close',
} as const;

/** GET /v1/marketstatus/upcoming */
export const UPCOMING_HOLIDAYS_TARGET: Target = { segments: ['v1', 'marketstatus', 'upcoming'] };

/**
 * Reads the list, which has no envelope. Throws MalformedAnswer for any row that is not as documented: a calendar
 * with holes is worse than none.
 */
export function parseUpcomingHolidays(body: string): readonly UpcomingHoliday[] {
  const rows = parseJson(body);
  if (!Array.isArray(rows)) throw new MalformedAnswer('the body is not a list');
  return rows.map((row: unknown, index) => {
    const holiday = isWire(row) ? parseHoliday(row) : undefined;
    if (holiday === undefined) throw new MalformedAnswer(`row ${index} is not a holiday`);
    return holiday;
  });
}

function parseHoliday(row: Readonly<Record<string, unknown>>): UpcomingHoliday | undefined {
  const date = row[HOLIDAY_FIELDS.date];
  const exchange = row[HOLIDAY_FIELDS.exchange];
  const name = row[HOLIDAY_FIELDS.name];
  const status = row[HOLIDAY_FIELDS.status];
  const opensAt = row[HOLIDAY_FIELDS.opensAt] ?? null;
  const closesAt = row[HOLIDAY_FIELDS.closesAt] ?? null;
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  if (typeof exchange !== 'string' || typeof name !== 'string') return undefined;
  if (status !== 'closed' && status !== 'early-close') return undefined;
  if (!isInstantOrNull(opensAt) || !isInstantOrNull(closesAt)) return undefined;
  return { date, exchange, name, status, opensAt, closesAt };
}

function isInstantOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
}
