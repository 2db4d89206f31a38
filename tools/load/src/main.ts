import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidLoadOptions, parseLoadOptions } from './load-options';
import { complaints, describeMixed, loadTable } from './load-table';
import { runLoad } from './run-load';

/** The bundle lies in `dist/tools/load`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

try {
  const options = parseLoadOptions(process.argv.slice(2));
  const report = await runLoad(root, options, console.error);
  writeFileSync(join(root, 'dist/load.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${loadTable(report.rows)}\n\n${describeMixed(report.mixed)}`);
  const wrong = complaints(report.rows, report.mixed);
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof InvalidLoadOptions)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
