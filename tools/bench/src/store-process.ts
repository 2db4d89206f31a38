import { startEmbeddedDynamo } from '@tre/embedded-dynamodb';

/** Runs the embedded store until the parent lets go, and tells it where. */
export async function runStoreProcess(): Promise<void> {
  const store = await startEmbeddedDynamo();
  process.send?.(store.endpoint);
  process.once('disconnect', () => process.exit());
}
