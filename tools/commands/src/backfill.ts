import { SingleBar } from 'cli-progress';
import { type DateSpan, newYorkDate, planBackfill, sessionsBetween } from '@tre/movers-domain';
import { clockOf, dataOverview } from './ask-api';
import { CommandError } from './command-error';
import { OUTCOMES, type PartSummary, parsePartSummary } from './ingest-answer';
import { type Options, requiredDate } from './options';
import { clampToPlan, firstSessionOfPlan } from './plan-history';
import { type Target } from './target';

/** `backfill --from DATE --to DATE`: one invocation after another, as the domain's planner cuts them. */
export async function backfill(
  target: Target,
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  await fillSpan(
    target,
    { from: requiredDate(options, 'from'), to: requiredDate(options, 'to') },
    print,
  );
}

/** Fills the sessions of a span, as far as the plan's history reaches and data is due. */
export async function fillSpan(
  target: Target,
  asked: DateSpan,
  print: (line: string) => void,
): Promise<void> {
  if (asked.from > asked.to) {
    throw new CommandError(`--from ${asked.from} lies after --to ${asked.to}`);
  }
  const { expectedSession, daysAfterSession, watchlistSize } = await dataOverview(target.apiUrl);
  const plan = daysAfterSession > 0 ? 'free' : 'paid';
  const first = firstSessionOfPlan(plan, newYorkDate(await clockOf(target.apiUrl)));
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
    `${sessionsBetween(span.from, span.to).length} sessions, ${requests} upstream requests, ${parts.length} invocations${waitOf(requests, requestsPerMinute)}`,
  );

  const summaries = await runParts(target, parts);
  print(describe(summaries));
}

/** Under a limit the requests of an invocation take minutes, in which nothing is seen to happen. */
function waitOf(requests: number, requestsPerMinute: number | null): string {
  if (requestsPerMinute === null) return '';
  return `; at ${requestsPerMinute} requests a minute, about ${Math.ceil(requests / requestsPerMinute)} min`;
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
      summaries.push(parsePartSummary(await target.ingest({ backfill: { from, to } })));
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
