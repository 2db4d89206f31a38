import { fileURLToPath } from 'node:url';
import { helpText } from './help-text';
import { runTrial } from './run-trial';
import { InvalidTrialOptions, parseTrialOptions } from './trial-options';

/** The bundle lies in `dist/tools/trial`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command; `prepare` builds what it starts, once its options are known to be good. Resolves to the exit code. */
export async function main(argv: readonly string[], prepare: () => Promise<void>): Promise<number> {
  try {
    const options = parseTrialOptions(argv);
    if (options === 'help') {
      process.stdout.write(helpText);
      return 0;
    }
    await prepare();
    const findings = await runTrial(root, options, console.log);
    const { breaches } = findings;
    console.log(findings.describe());
    console.log(`seed ${options.seed}: ${breaches.length} breaches`);
    return breaches.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof InvalidTrialOptions)) throw error;
    console.error(error.message);
    return 2;
  }
}
