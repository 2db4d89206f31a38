import { SingleBar } from 'cli-progress';
import { addDays, planBackfill, sessionsBetween } from '@tre/movers-domain';
import { dataOverview } from './ask-api';
import { CommandError } from './command-error';
import { type Options, requiredDate } from './options';
import { clampToPlan, firstSessionOfPlan } from './plan-history';
import { type Target } from './target';

/** How an invocation of the ingestion answers. */
interface PartSummary {
  readonly created: number;
  readonly refreshed: number;
  readonly completed: number;
  readonly corrected: number;
  readonly superseded: number;
  readonly provisional: readonly string[];
  readonly missing: readonly {
    readonly date: string;
    readonly symbol: string;
    readonly reason: string;
  }[];
}

const OUTCOMES = ['created', 'refreshed', 'completed', 'corrected', 'superseded'] as const;

/** `backfill --from DATE --to DATE`: one invocation after another, as the domain's planner cuts them. */
export async function backfill(
  target: Target,
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  const asked = { from: requiredDate(options, 'from'), to: requiredDate(options, 'to') };
  if (asked.from > asked.to) {
    throw new CommandError(`--from ${asked.from} lies after --to ${asked.to}`);
  }
  const { expectedSession, daysAfterSession, watchlistSize } = await dataOverview(target.apiUrl);
  const plan = daysAfterSession > 0 ? 'free' : 'paid';
  const first = firstSessionOfPlan(plan, addDays(expectedSession, daysAfterSession));
  const { span, notes } = clampToPlan(asked, first, expectedSession);
  notes.forEach(print);
  const requestsPerMinute = await target.requestsPerMinute();
  const parts = planBackfill({
    ...span,
    latestCompleted: expectedSession,
    watchlistSize,
    requestsPerMinute,
  });
  if (parts.length === 0)
    throw new CommandError(`no session to fill from ${span.from} to ${span.to}`);
  const requests = parts.reduce((sum, part) => sum + part.requests, 0);
  print(
    `${sessionsBetween(span.from, span.to).length} sessions, ${requests} upstream requests, ${parts.length} invocations`,
  );

  const summaries = await runParts(target, parts);
  print(describe(summaries));
}

async function runParts(
  target: Target,
  parts: ReturnType<typeof planBackfill>,
): Promise<readonly PartSummary[]> {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} sessions, {rate} a second, {eta_formatted} left',
    clearOnComplete: false,
    noTTYOutput: false,
  });
  const sizes = parts.map(({ from, to }) => sessionsBetween(from, to).length);
  const startedAt = performance.now();
  let done = 0;
  bar.start(
    sizes.reduce((a, b) => a + b, 0),
    0,
    { rate: '?' },
  );
  const summaries: PartSummary[] = [];
  try {
    for (const [index, { from, to }] of parts.entries()) {
      summaries.push((await target.ingest({ backfill: { from, to } })) as PartSummary);
      done += sizes[index] ?? 0;
      const rate = (done * 1000) / (performance.now() - startedAt);
      bar.update(done, { rate: rate.toFixed(1) });
    }
  } finally {
    bar.stop();
  }
  return summaries;
}

function describe(summaries: readonly PartSummary[]): string {
  const counts = OUTCOMES.map((outcome) => {
    const total = summaries.reduce((sum, summary) => sum + summary[outcome], 0);
    return `${total} ${outcome}`;
  });
  const provisional = summaries.flatMap((summary) => summary.provisional);
  const missing = summaries.flatMap((summary) => summary.missing);
  return [
    counts.join(', '),
    `${provisional.length} provisional${provisional.length > 0 ? `: ${provisional.join(', ')}` : ''}`,
    `${missing.length} symbols missing`,
    ...missing.map(({ date, symbol, reason }) => `  ${date} ${symbol} ${reason}`),
  ].join('\n');
}
