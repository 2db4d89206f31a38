import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoSessionPublisher, createDynamoClient } from '@tre/movers-store';
import { parseConfig } from './config';
import { createHandler } from './handler';

const config = parseConfig(process.env);

/** The function that the schedules and the back-fill command invoke. */
export const handler = createHandler({
  config,
  publisher: new DynamoSessionPublisher({
    client: createDynamoClient(),
    tableName: config.tableName,
  }),
  secrets: new SecretsManagerClient(),
  logger: new Logger(),
  metrics: new Metrics(),
  now: () => new Date(),
});
