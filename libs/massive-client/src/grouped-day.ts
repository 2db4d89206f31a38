import { type Bar, type MalformedBar, parseBar } from './bar';
import { BarSheet } from './bar-sheet';
import { type Target } from './base-url';
import { checkedDate } from './checked-argument';
import { expectAdjusted, parseEnvelope } from './envelope';

/** One session of the whole market, or of the symbols asked for. */
export interface GroupedDay {
  /** In the upstream's order; a symbol without an eligible trade has none. */
  readonly bars: readonly Bar[];
  /** One entry for each symbol whose row is no bar, or that has several. */
  readonly malformed: readonly MalformedBar[];
  /** Rows of the whole market in the answer: 0 tells "nothing at all" from "none of the symbols". */
  readonly rowCount: number;
}

/** What to take out of a grouped body. */
export interface GroupedDayReading {
  /** Whether prices were asked adjusted for splits, as of the request; default true. */
  readonly adjusted?: boolean;
  /** The symbols to read; all other rows are left unread. Default: every symbol. */
  readonly symbols?: Iterable<string>;
}

/** What a grouped row calls its symbol. */
export const GROUPED_SYMBOL_FIELD = 'T';

/** GET /v2/aggs/grouped/locale/us/market/stocks/{date} */
export function groupedDayTarget(date: string, adjusted: boolean): Target {
  return {
    segments: [...['v2', 'aggs', 'grouped', 'locale', 'us', 'market', 'stocks'], checkedDate(date)],
    query: { adjusted: String(adjusted) },
  };
}

/**
 * Reads the body of a grouped answer, in about the time of its `JSON.parse`. Throws MalformedAnswer where the
 * envelope is not the documented one; a bad row of a symbol only spoils that symbol.
 */
export function parseGroupedDay(body: string, reading: GroupedDayReading = {}): GroupedDay {
  const envelope = parseEnvelope(body);
  expectAdjusted(envelope, reading.adjusted ?? true);
  const wanted: ReadonlySet<unknown> | undefined = reading.symbols && new Set(reading.symbols);
  const sheet = new BarSheet<string>();
  for (const row of envelope.rows) {
    const named = symbolOf(row);
    if (wanted !== undefined && !wanted.has(named)) continue;
    if (typeof named === 'string' && named !== '') {
      const again = { symbol: named, reason: 'the symbol has several rows', startsAtMs: null };
      sheet.add(named, parseBar(named, row), again);
    } else {
      sheet.addKeyless({ symbol: '', reason: 'the row names no symbol', startsAtMs: null });
    }
  }
  return { ...sheet.sorted(), rowCount: envelope.rows.length };
}

function symbolOf(row: unknown): unknown {
  return (row as Readonly<Record<string, unknown>> | null)?.[GROUPED_SYMBOL_FIELD];
}
