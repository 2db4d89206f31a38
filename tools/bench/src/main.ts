import { mkdirSync, writeFileSync } from 'node:fs';
import { measureColdImport } from './cold-import';
import { measureJudging } from './judging';

const measurements = [...(await measureColdImport()), ...(await measureJudging())];

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
