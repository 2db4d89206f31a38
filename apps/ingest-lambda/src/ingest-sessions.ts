import {
  type DateSpan,
  type JudgedSession,
  type PublicationSchedule,
  type SessionPublisher,
  type Source,
  type Ticker,
  type TradingDate,
  CALENDAR_START,
  LOOK_BACK_SESSIONS,
  evidenceSpan,
  lastDueSessions,
  planBackfill,
  sessionsBetween,
} from '@tre/movers-domain';
import { fetchBySession, fetchBySymbol } from './fetch-market';
import { type IngestEvent } from './ingest-event';
import { IngestionIncomplete } from './ingestion-incomplete';
import { type IngestSummary, summarize } from './ingest-summary';
import { type Judgement, judgeMarket } from './judge-market';
import { type Market } from './market';
import { type Publication, publishSessions } from './publish-sessions';
import { type RunLog } from './run-log';

/** What every run works with. */
export interface Ingestion {
  readonly market: Market;
  readonly publisher: SessionPublisher;
  readonly watchlist: readonly Ticker[];
  readonly schedule: PublicationSchedule;
  readonly requestsPerMinute: number | null;
  readonly holdBeyondPercent: number;
  readonly source: Source;
  readonly now: () => Date;
  readonly log: RunLog;
}

/**
 * Fetches, judges and publishes what the event asks for. Publishes all that is sure, then throws
 * {@link IngestionIncomplete} where a session could not be judged or stored. Every other error is thrown before
 * anything was judged.
 */
export async function ingestSessions(
  event: IngestEvent,
  ingestion: Ingestion,
): Promise<IngestSummary> {
  const { schedule, watchlist, log, market } = ingestion;
  const startedAt = ingestion.now();
  const recent = lastDueSessions(
    LOOK_BACK_SESSIONS,
    event.kind === 'scheduled' ? event.scheduledTime : startedAt,
    schedule,
  );
  const latest = recent.at(-1) ?? CALENDAR_START;
  const span = event.kind === 'scheduled' ? spanOf(recent) : clamped(event.span, latest);
  const sessions = sessionsBetween(span.from, span.to);
  log.started({ event: event.kind, ...span, sessions: sessions.length });

  const needed = evidenceSpan(span, latest);
  const fetched =
    event.kind === 'backfill' && prefersRange(span, latest, ingestion)
      ? await fetchBySymbol(market, watchlist, needed)
      : await fetchBySession(market, needed);
  const judgement = judgeMarket(sessions, fetched, {
    watchlist,
    schedule,
    recent,
    scheduledTime: event.kind === 'scheduled' ? event.scheduledTime : undefined,
    holdBeyondPercent: ingestion.holdBeyondPercent,
    source: ingestion.source,
    fetchedAt: startedAt.toISOString(),
  });
  const publication = await publishSessions(judgement.judged, ingestion.publisher);

  logDecisions(judgement, publication, log);
  if (event.kind === 'scheduled') {
    log.dueSessionsWithoutFinal(sessions.length - finalPublished(judgement.judged, publication));
  }
  const failures = new Map([...judgement.unjudged, ...publication.failures]);
  if (failures.size > 0) throw new IngestionIncomplete(failures);
  return summarize(span, judgement.judged, publication.outcomes);
}

function spanOf(sessions: readonly TradingDate[]): DateSpan {
  const from = sessions.at(0) ?? CALENDAR_START;
  return { from, to: sessions.at(-1) ?? from };
}

function clamped({ from, to }: DateSpan, latest: TradingDate): DateSpan {
  return { from: from < CALENDAR_START ? CALENDAR_START : from, to: to > latest ? latest : to };
}

/** One invocation is one part of the plan; here only its cheaper way of asking matters. */
function prefersRange(span: DateSpan, latest: TradingDate, ingestion: Ingestion): boolean {
  const [part] = planBackfill({
    ...span,
    latestCompleted: latest,
    watchlistSize: ingestion.watchlist.length,
    requestsPerMinute: ingestion.requestsPerMinute,
  });
  return part?.way === 'range';
}

function finalPublished(judged: readonly JudgedSession[], { failures }: Publication): number {
  return judged.filter(({ date, status }) => status === 'final' && !failures.has(date)).length;
}

function logDecisions(
  { judged, gone, unjudged }: Judgement,
  publication: Publication,
  log: RunLog,
) {
  for (const session of judged) {
    const outcome = publication.outcomes.get(session.date);
    if (outcome !== undefined) log.published(session, outcome);
  }
  for (const [date, error] of [...unjudged, ...publication.failures]) log.failed(date, error);
  log.gone(gone);
}
