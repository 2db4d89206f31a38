import { type BackfillPart, type MissingReason } from '@tre/movers-domain';
import { type InvocationResult } from '../lambda/invocation';

/** How a back-fill went, summed over its parts. */
export interface BackfillTotals {
  /** Sessions by outcome, as the function counts them. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly provisional: readonly string[];
  readonly missing: readonly MissingOfSession[];
  /** What parts of it failed with. */
  readonly errors: readonly string[];
}

/** A symbol that a session's record lacks, as the function tells it. */
export interface MissingOfSession {
  readonly date: string;
  readonly symbol: string;
  readonly reason: MissingReason;
}

/** What a back-fill is run with. */
export interface BackfillRun {
  readonly parts: readonly BackfillPart[];
  /** Calls the ingestion with an event's JSON text. */
  readonly invoke: (payload: string) => Promise<InvocationResult>;
}

const OUTCOMES = ['created', 'refreshed', 'completed', 'corrected', 'superseded'];
/** How many sessions a line names: a broken upstream leaves hundreds open. */
const MOST_TOLD = 10;
const WORDS: Readonly<Record<MissingReason, string>> = {
  noBar: 'no bar',
  noPreviousClose: 'no close of the session before',
  invalidBar: 'impossible bar',
  held: 'extreme move, held back',
  unreflectedSplit: 'split that the prices do not show',
  gone: 'no bar for four sessions',
};

/** Runs one part after the other; one that fails does not keep the next ones back. */
export async function runBackfill({ parts, invoke }: BackfillRun): Promise<BackfillTotals> {
  const outcomes: Record<string, number> = {};
  const provisional: string[] = [];
  const errors: string[] = [];
  const missing: MissingOfSession[] = [];
  for (const { from, to } of parts) {
    const result = await invoke(JSON.stringify({ backfill: { from, to } }));
    if (!result.ok) {
      errors.push(`${from} to ${to}: ${result.error.errorType}: ${result.error.errorMessage}`);
      continue;
    }
    const summary = JSON.parse(result.payload) as Readonly<Record<string, unknown>>;
    for (const outcome of OUTCOMES) {
      const count = summary[outcome];
      if (typeof count === 'number') outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
    }
    provisional.push(...listIn(summary, 'provisional').map(String));
    missing.push(...(listIn(summary, 'missing') as readonly MissingOfSession[]));
  }
  return { outcomes, provisional, missing, errors };
}

/** One sentence for people. */
export function describeBackfill(totals: BackfillTotals): string {
  const { outcomes, provisional, missing, errors } = totals;
  const counts = Object.entries(outcomes)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  const isProvisional = new Set(provisional);
  const lacking = [...new Set(missing.map(({ date }) => date))].filter(
    (date) => !isProvisional.has(date),
  );
  const notes = [
    ...noteOf('provisional', provisional, missing),
    ...noteOf('final without some symbols', lacking, missing),
  ];
  const summary = [counts.length > 0 ? counts.join(', ') : 'nothing published', ...notes];
  // A part that failed tells no counts, and may have published sessions all the same.
  const isTold = counts.length > 0 || errors.length === 0;
  return [
    ...(isTold ? [`back-fill: ${summary.join('; ')}`] : []),
    ...errors.map((error) => `back-fill incomplete, the next scheduled run heals it: ${error}`),
  ].join('\n');
}

/** A title and its sessions, each with the symbols that it lacks; nothing without a session. */
function noteOf(
  title: string,
  dates: readonly string[],
  missing: readonly MissingOfSession[],
): readonly string[] {
  if (dates.length === 0) return [];
  const told = dates.slice(0, MOST_TOLD).map((date) => {
    const symbols = missing
      .filter((one) => one.date === date)
      .map(({ symbol, reason }) => `${symbol}: ${WORDS[reason]}`);
    return symbols.length === 0 ? date : `${date} (${symbols.join(', ')})`;
  });
  const more = dates.length - told.length;
  return [`${title}: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

function listIn(summary: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = summary[name];
  return Array.isArray(list) ? list : [];
}
