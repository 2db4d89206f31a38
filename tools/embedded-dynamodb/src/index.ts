export { createTable } from './create-table';
export {
  startEmbeddedDynamo,
  type EmbeddedDynamo,
  type EmbeddedDynamoOptions,
} from './start-embedded-dynamo';
