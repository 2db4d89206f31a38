import { mkdirSync, writeFileSync } from 'node:fs';
import { measureApiReads } from './api-reads';
import { measureColdImport } from './cold-import';
import { measureJudging } from './judging';
import { type Measurement } from './measurement';
import { runStoreProcess } from './store-process';

if (process.argv.includes('--store')) await runStoreProcess();
else
  report([
    ...(await measureColdImport()),
    ...(await measureApiReads()),
    ...(await measureJudging()),
  ]);

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
