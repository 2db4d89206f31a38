import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { format, resolveConfig } from 'prettier';
import { LONGEST_TEST_MS } from './longest-test-ms';
import { mutationTable, scoreOf } from './mutation-table';
import { replacePart } from './replace-part';
import { libraries, reportOf, strykerOptions } from './stryker-options';

const PAGE = 'docs/mutation.md';
const plugin = fileURLToPath(new URL('plugin.mjs', import.meta.url));

const { positionals: named, values } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string' },
    force: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
});
const workers = values.concurrency === undefined ? {} : { concurrency: Number(values.concurrency) };
if (values.quick) process.env[LONGEST_TEST_MS] = '3000';
const unknown = named.filter((name) => !libraries.some((library) => library === name));
if (unknown.length > 0) {
  console.error(`there is no library ${unknown.join(', ')}; known: ${libraries.join(', ')}`);
  process.exit(1);
}

for (const library of libraries) {
  if (named.length > 0 && !named.includes(library)) continue;
  console.log(`\n${library}`);
  // Below the threshold Stryker itself makes the exit code 1.
  const mutants = await new Stryker({
    ...strykerOptions(library, plugin),
    ...workers,
    force: values.force ?? false,
  }).runMutationTest();
  await write(replacePart(readFileSync(PAGE, 'utf8'), library, mutationTable(mutants)));
  console.log(`${library}: ${scoreOf(mutants).toFixed(1)} %; ${PAGE}, ${reportOf(library)}`);
}

async function write(page: string): Promise<void> {
  const style = await resolveConfig(PAGE);
  writeFileSync(PAGE, await format(page, { ...style, filepath: PAGE }));
}
