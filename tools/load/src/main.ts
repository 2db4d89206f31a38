import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpText } from './help-text';
import { InvalidLoadOptions, parseLoadOptions } from './load-options';
import { complaints, describeMixed, loadTable } from './load-table';
import { runLoad } from './run-load';

/** The bundle lies in `dist/tools/load`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command; `prepare` builds what it starts, once its options are known to be good. Resolves to the exit code. */
export async function main(argv: readonly string[], prepare: () => Promise<void>): Promise<number> {
  try {
    const options = parseLoadOptions(argv);
    if (options === 'help') {
      process.stdout.write(helpText);
      return 0;
    }
    await prepare();
    const report = await runLoad(root, options, console.error);
    writeFileSync(join(root, 'dist/load.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log(`${loadTable(report.rows)}\n\n${describeMixed(report.mixed)}`);
    const wrong = complaints(report.rows, report.mixed);
    for (const line of wrong) console.error(line);
    return wrong.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof InvalidLoadOptions)) throw error;
    console.error(error.message);
    return 2;
  }
}
