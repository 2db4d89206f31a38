import { type RecordPart, type TradingDate, nextDue } from '@tre/movers-domain';
import { healedSessions } from '../use-cases/data-status';
import { type PublishedData } from '../use-cases/published-data';

const BROWSER_SECONDS = 60;
const EDGE_SECONDS = 300;
const UNSETTLED_SECONDS = 30;

/**
 * How long an answer stays fresh (design decision 17): a minute in the browser and five at the edge, never past
 * the next due time, and half a minute while a session that runs still heal has no final record.
 */
export function cacheControl(settled: 'settled' | 'unsettled', data: PublishedData): string {
  const at = data.now();
  const untilDue = Math.ceil((nextDue(at, data.schedule).instant.getTime() - at.getTime()) / 1000);
  const limit = settled === 'settled' ? untilDue : Math.min(untilDue, UNSETTLED_SECONDS);
  const browser = Math.min(BROWSER_SECONDS, limit);
  const edge = Math.min(EDGE_SECONDS, limit);
  return `public, max-age=${browser}, s-maxage=${edge}`;
}

/** Whether each session of `asked` that runs still heal has its final record among `records`. */
export function settledness(
  asked: { readonly from: TradingDate; readonly to: TradingDate },
  records: readonly RecordPart<'status'>[],
  data: PublishedData,
): 'settled' | 'unsettled' {
  const final = new Set(records.filter(({ status }) => status === 'final').map(({ date }) => date));
  const waiting = healedSessions(data).some(
    (session) => session >= asked.from && session <= asked.to && !final.has(session),
  );
  return waiting ? 'unsettled' : 'settled';
}
