import { StoreError } from '@tre/movers-store';
import { CommandError } from './command-error';
import { runCommand } from './run-command';
import { IngestFailed } from './target';

const [name = '', ...args] = process.argv.slice(2);

try {
  await runCommand(name, args, process.env);
} catch (error) {
  const isTold = [CommandError, IngestFailed, StoreError].some((kind) => error instanceof kind);
  if (!(isTold && error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
