import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoSessionPublisher, createDocumentClient } from '@tre/movers-store';
import { parseConfig } from './config';
import { createHandler } from './handler';

const config = parseConfig(process.env);

/** The function that the schedules and the back-fill command invoke. */
export const handler = createHandler({
  config,
  publisher: new DynamoSessionPublisher({
    // A run has minutes: it waits where a reader of the API could not.
    client: createDocumentClient({
      maxAttempts: 5,
      connectionTimeoutMs: 2_000,
      requestTimeoutMs: 3_000,
    }),
    tableName: config.tableName,
  }),
  secrets: new SecretsManagerClient(),
  logger: new Logger(),
  metrics: new Metrics(),
  now: () => new Date(),
});
