import { type BackfillPart } from '@tre/movers-domain';
import { type InvocationResult } from '../lambda/invocation';

/** How a back-fill went, summed over its parts. */
export interface BackfillTotals {
  /** Sessions by outcome, as the function counts them. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly provisional: readonly string[];
  readonly missingSymbols: number;
  /** What parts of it failed with. */
  readonly errors: readonly string[];
}

/** What a back-fill is run with. */
export interface BackfillRun {
  readonly parts: readonly BackfillPart[];
  /** Calls the ingestion with an event's JSON text. */
  readonly invoke: (payload: string) => Promise<InvocationResult>;
}

const OUTCOMES = ['created', 'refreshed', 'completed', 'corrected', 'superseded'];

/** Runs one part after the other; one that fails does not keep the next ones back. */
export async function runBackfill({ parts, invoke }: BackfillRun): Promise<BackfillTotals> {
  const outcomes: Record<string, number> = {};
  const provisional: string[] = [];
  const errors: string[] = [];
  let missingSymbols = 0;
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
    missingSymbols += listIn(summary, 'missing').length;
  }
  return { outcomes, provisional, missingSymbols, errors };
}

/** One sentence for people. */
export function describeBackfill(totals: BackfillTotals): string {
  const { outcomes, provisional, missingSymbols, errors } = totals;
  const counts = Object.entries(outcomes)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  const notes = [
    ...(provisional.length > 0 ? [`provisional: ${provisional.join(', ')}`] : []),
    ...(missingSymbols > 0 ? [`symbols missing: ${missingSymbols}`] : []),
  ];
  const summary = [counts.length > 0 ? counts.join(', ') : 'nothing published', ...notes];
  // A part that failed tells no counts, and may have published sessions all the same.
  const isTold = counts.length > 0 || errors.length === 0;
  return [
    ...(isTold ? [`back-fill: ${summary.join('; ')}`] : []),
    ...errors.map((error) => `back-fill incomplete, the next scheduled run heals it: ${error}`),
  ].join('\n');
}

function listIn(summary: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = summary[name];
  return Array.isArray(list) ? list : [];
}
