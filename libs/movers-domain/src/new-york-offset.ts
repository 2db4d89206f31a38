/**
 * How far New York's clocks are ahead of UTC (negative: behind) at an instant, in milliseconds, by the platform's
 * time-zone data; throws a RangeError for an invalid instant.
 */
export function newYorkOffsetMs(instantMs: number): number {
  const spans = spansOf(new Date(instantMs).getUTCFullYear());
  return spans.findLast(({ fromMs }) => fromMs <= instantMs)?.offsetMs ?? readOffsetMs(instantMs);
}

interface OffsetSpan {
  readonly fromMs: number;
  readonly offsetMs: number;
}

const SECOND_MS = 1000;
const MONTHS = 12;
const BEHIND_GMT = /GMT-(\d\d):(\d\d)(?::(\d\d))?$/;

const spansByYear = new Map<number, readonly OffsetSpan[]>();
let offsetFormat: Intl.DateTimeFormat | undefined;

/** Formatting is slow beside a look-up, so it is asked for the changes of a year only, once. */
function spansOf(year: number): readonly OffsetSpan[] {
  const known = spansByYear.get(year);
  if (known !== undefined) return known;
  const spans = readSpans(year);
  spansByYear.set(year, spans);
  return spans;
}

function readSpans(year: number): readonly OffsetSpan[] {
  let monthMs = startOfMonth(year, 0);
  let offsetMs = readOffsetMs(monthMs);
  const spans = [{ fromMs: monthMs, offsetMs }];
  for (let month = 1; month <= MONTHS; month += 1) {
    const nextMonthMs = startOfMonth(year, month);
    const nextOffsetMs = readOffsetMs(nextMonthMs);
    if (nextOffsetMs !== offsetMs) {
      spans.push({
        fromMs: firstInstantWith(nextOffsetMs, monthMs, nextMonthMs),
        offsetMs: nextOffsetMs,
      });
    }
    monthMs = nextMonthMs;
    offsetMs = nextOffsetMs;
  }
  return spans;
}

function firstInstantWith(offsetMs: number, beforeMs: number, atOrAfterMs: number): number {
  if (atOrAfterMs - beforeMs <= SECOND_MS) return atOrAfterMs;
  const seconds = Math.floor((atOrAfterMs - beforeMs) / SECOND_MS / 2);
  const middleMs = beforeMs + seconds * SECOND_MS;
  return readOffsetMs(middleMs) === offsetMs
    ? firstInstantWith(offsetMs, beforeMs, middleMs)
    : firstInstantWith(offsetMs, middleMs, atOrAfterMs);
}

function startOfMonth(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** The formatter takes milliseconds to make: once, and not before somebody asks. */
function readOffsetMs(instantMs: number): number {
  offsetFormat ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    timeZoneName: 'longOffset',
  });
  const text = offsetFormat.format(instantMs);
  const [match, hours, minutes, seconds = 0] = BEHIND_GMT.exec(text) ?? [];
  if (match === undefined) throw new Error(`the platform tells no offset of New York: ${text}`);
  return -((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND_MS;
}
