import { startEmbeddedDynamo } from '@tre/embedded-dynamodb';
import { DistinctCalls } from './store/distinct-calls';
import { type StoreMessage } from './store/store-message';

const tell = (message: StoreMessage) => process.send?.(message);
const calls = new DistinctCalls();
const [directory, port] = process.argv.slice(2);

// The channel closes when the stack is gone, however it went.
process.once('disconnect', () => process.exit(0));

startEmbeddedDynamo({
  directory,
  port: Number(port),
  called: (call) => {
    if (calls.add(call)) tell({ kind: 'called', call });
  },
}).then(
  (dynamo) => {
    process.once('message', () => void dynamo.close().finally(() => process.exit(0)));
    tell({ kind: 'listening', port: dynamo.port });
  },
  (error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    process.disconnect();
  },
);
