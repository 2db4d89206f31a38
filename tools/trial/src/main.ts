import { fileURLToPath } from 'node:url';
import { runTrial } from './run-trial';
import { InvalidTrialOptions, parseTrialOptions } from './trial-options';

/** The bundle lies in `dist/tools/trial`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

try {
  const options = parseTrialOptions(process.argv.slice(2));
  const findings = await runTrial(root, options, console.log);
  const { breaches } = findings;
  console.log(findings.describe());
  console.log(`seed ${options.seed}: ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof InvalidTrialOptions)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
