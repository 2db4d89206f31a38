import { CommandError } from './command-error';
import { runCommand } from './run-command';
import { IngestFailed } from './target';

const [name = '', ...args] = process.argv.slice(2);

try {
  await runCommand(name, args, process.env);
} catch (error) {
  if (!(error instanceof CommandError || error instanceof IngestFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
