const SECONDS = /^\d+(?:\.\d+)?$/;
const HTTP_DATE = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d.*GMT$/;

/**
 * How long a `Retry-After` header (RFC 9110, 10.2.3: seconds or an HTTP date) asks to wait, in milliseconds.
 * A date is taken relative to the answer's own `Date`, so that a clock set wrong here or there does no harm;
 * undefined where nothing readable was said.
 */
export function retryAfterMs(
  retryAfter: string | undefined,
  date: string | undefined,
  nowMs: number,
): number | undefined {
  const text = retryAfter?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1000;
  const atMs = httpDateMs(text);
  if (atMs === undefined) return undefined;
  return Math.max(0, atMs - (httpDateMs(date) ?? nowMs));
}

function httpDateMs(text: string | undefined): number | undefined {
  if (text === undefined || !HTTP_DATE.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
