export { createTable } from './create-table';
export { type DynamoCall } from './dynamo-calls';
export {
  startEmbeddedDynamo,
  type EmbeddedDynamo,
  type EmbeddedDynamoOptions,
} from './start-embedded-dynamo';
