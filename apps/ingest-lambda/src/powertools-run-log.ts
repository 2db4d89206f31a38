import { type Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, type Metrics } from '@aws-lambda-powertools/metrics';
import { NotYetPublished } from '@tre/massive-client';
import { type MissingReason } from '@tre/movers-domain';
import { type RunLog } from './run-log';

/** A {@link RunLog} of JSON lines, and of metrics in CloudWatch's embedded format. */
export function powertoolsRunLog(logger: Logger, metrics: Metrics): RunLog {
  const count = (name: MetricName, value: number) =>
    metrics.addMetric(name, MetricUnit.Count, value);
  return {
    started: (run) => logger.info('run started', { ...run }),
    published: ({ date, status, symbol, changePercent, missing }, outcome) => {
      logger.info('session published', { date, outcome, status, symbol, changePercent, missing });
      const withReason = (reason: MissingReason) =>
        missing.filter((absent) => absent.reason === reason).length;
      count('RecordsCreated', Number(outcome === 'created'));
      count('RecordsCorrected', Number(outcome === 'corrected'));
      count('SymbolsMissing', missing.length);
      count('SymbolsHeld', withReason('held'));
      count('UnreflectedSplits', withReason('unreflectedSplit'));
    },
    failed: (date, error) => {
      logger.error('session failed', { date, error });
      // Apart from real failures: it heals by waiting.
      count('NotYetPublished', Number(error instanceof NotYetPublished));
    },
    gone: (symbols) => {
      if (symbols.size > 0) logger.warn('symbols gone', { symbols: [...symbols] });
      count('SymbolsGone', symbols.size);
    },
    requested: (attempt) => {
      logger.info('upstream asked', { ...attempt });
      count('UpstreamRequests', 1);
      count('UpstreamRetries', Number(attempt.attempt > 1));
    },
    dueSessionsWithoutFinal: (sessions) => count('DueSessionsWithoutFinal', sessions),
  };
}

type MetricName =
  | 'RecordsCreated'
  | 'RecordsCorrected'
  | 'SymbolsMissing'
  | 'SymbolsHeld'
  | 'SymbolsGone'
  | 'UpstreamRequests'
  | 'UpstreamRetries'
  | 'UnreflectedSplits'
  | 'NotYetPublished'
  | 'DueSessionsWithoutFinal';
