import { type Logger } from '@aws-lambda-powertools/logger';
import { type Metrics } from '@aws-lambda-powertools/metrics';
import { type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Context } from 'aws-lambda';
import { type MassiveClient, createMassiveClient } from '@tre/massive-client';
import { LOOK_BACK_SESSIONS, type SessionPublisher } from '@tre/movers-domain';
import { type IngestConfig } from './config';
import { type IngestEvent, parseIngestEvent } from './ingest-event';
import { ingestSessions } from './ingest-sessions';
import { type IngestSummary } from './ingest-summary';
import { IngestionIncomplete } from './ingestion-incomplete';
import { MassiveMarket } from './massive-market';
import { powertoolsRunLog } from './powertools-run-log';
import { readSecret } from './read-secret';
import { type RunLog } from './run-log';
import { sourceOf } from './source-of';

/** What lives as long as the function's instance. */
export interface IngestService {
  readonly config: IngestConfig;
  readonly publisher: SessionPublisher;
  readonly secrets: SecretsManagerClient;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** What of the function's time is kept for judging and publishing. */
const RESERVED_MS = 30_000;

/** The function: an event in, a summary out; throws where a session was left without its record. */
export function createHandler(
  service: IngestService,
): (event: unknown, context: Context) => Promise<IngestSummary> {
  const { logger, metrics } = service;
  return async (event, context) => {
    logger.addContext(context);
    const log = powertoolsRunLog(logger, metrics);
    try {
      return await run(parseIngestEvent(event), context, service, log);
    } catch (error) {
      logger.error('run failed', error instanceof Error ? error : String(error));
      throw error;
    } finally {
      metrics.publishStoredMetrics();
    }
  };
}

async function run(
  event: IngestEvent,
  context: Context,
  service: IngestService,
  log: RunLog,
): Promise<IngestSummary> {
  const { config, publisher, now } = service;
  let client: MassiveClient | undefined;
  try {
    client = createMassiveClient({
      apiKey: await readSecret(service.secrets, config.secretArn),
      requestsPerMinute: config.requestsPerMinute,
      ...(config.baseUrl !== undefined && { baseUrl: config.baseUrl }),
      onAttempt: (attempt) => log.requested(attempt),
    });
    const signal = AbortSignal.timeout(
      Math.max(0, context.getRemainingTimeInMillis() - RESERVED_MS),
    );
    return await ingestSessions(event, {
      ...config,
      market: new MassiveMarket(client, config.watchlist, signal),
      publisher,
      source: sourceOf(config.baseUrl),
      now,
      log,
    });
  } catch (error) {
    const judged = error instanceof IngestionIncomplete;
    if (event.kind === 'scheduled' && !judged) log.dueSessionsWithoutFinal(LOOK_BACK_SESSIONS);
    throw error;
  } finally {
    client?.close();
  }
}
