import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A request as it goes over the wire. */
export interface RecordedRequest {
  /** `UpdateItem` for example. */
  readonly operation: string;
  readonly body: unknown;
}

/** Records every request that the client sends from now on. */
export function recordedRequests(client: DynamoDBClient): readonly RecordedRequest[] {
  const requests: RecordedRequest[] = [];
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers, body } = args.request as {
        readonly headers: Readonly<Record<string, string>>;
        readonly body: Uint8Array;
      };
      requests.push({
        operation: headers['x-amz-target']?.split('.').at(-1) ?? '',
        body: JSON.parse(new TextDecoder().decode(body)),
      });
      return next(args);
    },
    { step: 'build', name: 'recordRequests' },
  );
  return requests;
}
