/**
 * Rewrites what is generated: the golden `schema.graphql` from the API's type definitions, and the typed documents
 * of movers-contract from its operations. With `--check` it writes nothing and fails where a file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, printSchema } from 'graphql';
import { typeDefs } from '../apps/api-lambda/src/graphql/type-defs.ts';
import config from '../libs/movers-contract/codegen.mjs';

const check = process.argv.includes('--check');
const stale = [];

function emit(file, content) {
  if (readFileSync(file, 'utf8') === content) return;
  if (check) stale.push(file);
  else writeFileSync(file, content);
}

emit('libs/movers-contract/schema.graphql', `${printSchema(buildSchema(typeDefs))}\n`);
for (const { filename, content } of await generate(config, false)) emit(filename, content);

if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; run npm run codegen`);
  process.exitCode = 1;
}
