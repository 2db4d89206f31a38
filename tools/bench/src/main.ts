import { mkdirSync, writeFileSync } from 'node:fs';
import { measureApiReads } from './api-reads';
import { measureColdImport } from './cold-import';
import { measureDashboardScript } from './dashboard-script';
import { measureJudging } from './judging';
import { measureLighthouse } from './lighthouse';
import { type Measurement } from './measurement';
import { runStoreProcess } from './store-process';

/** What can be measured by itself: `npm run bench -- dashboard`. */
const groups: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  cold: measureColdImport,
  reads: measureApiReads,
  judging: measureJudging,
  dashboard: async () => [...measureDashboardScript(), ...(await measureLighthouse())],
};

if (process.argv.includes('--store')) await runStoreProcess();
else report(await measured(process.argv.slice(2)));

async function measured(asked: readonly string[]): Promise<readonly Measurement[]> {
  const names = asked.length > 0 ? asked : Object.keys(groups);
  const chosen = names.map((name) => {
    const measure = groups[name];
    if (measure !== undefined) return measure;
    throw new Error(`${name} is nothing to measure: choose of ${Object.keys(groups).join(', ')}`);
  });
  const measurements: Measurement[] = [];
  for (const measure of chosen) measurements.push(...(await measure()));
  return measurements;
}

function report(measurements: readonly Measurement[]): void {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/bench.json', `${JSON.stringify(measurements, null, 2)}\n`);
  console.table(
    measurements.map(({ name, value, floor, ratio, budget, ok }) => ({
      what: name,
      value: value.toFixed(2),
      floor: floor.toFixed(2),
      ratio: ratio.toFixed(2),
      budget,
      ok,
    })),
  );
  if (measurements.some(({ ok }) => !ok)) process.exitCode = 1;
}
