import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** How patient a client is, and where it looks when not where the environment says. */
export interface DynamoClientOptions extends Pick<
  DynamoDBClientConfig,
  'endpoint' | 'region' | 'credentials'
> {
  /** @default 3 */
  readonly maxAttempts?: number;
  /** @default 400 */
  readonly connectionTimeoutMs?: number;
  /**
   * From asking to the beginning of the answer, for each attempt.
   * @default 800
   */
  readonly requestTimeoutMs?: number;
}

/**
 * A client for a Lambda function: connections are kept, and three attempts end within 2.6 s. Region, credentials and
 * endpoint (AWS_ENDPOINT_URL_DYNAMODB) come from the environment unless they are given.
 */
export function createDynamoClient({
  maxAttempts = 3,
  connectionTimeoutMs = 400,
  requestTimeoutMs = 800,
  ...place
}: DynamoClientOptions = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    ...place,
    maxAttempts,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    },
  });
  // It prepares each answer for a log that nobody keeps, which takes longer than reading it (ADR 0024).
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
