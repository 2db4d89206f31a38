export { createDocumentClient } from './create-document-client';
export { createDynamoClient, type DynamoClientOptions } from './create-dynamo-client';
export {
  DynamoSessionPublisher,
  type DynamoSessionPublisherOptions,
} from './dynamo-session-publisher';
export { DynamoSessionReader, type DynamoSessionReaderOptions } from './dynamo-session-reader';
export { InMemorySessionStore } from './in-memory-session-store';
export { UnreadableRecord, parseSessionRecord, type StoredItem } from './parse-session-record';
export { StoreError, StoreRefused, StoreUnavailable } from './store-error';
