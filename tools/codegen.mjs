/**
 * Rewrites what is generated: the goldens `schema.graphql` and `openapi.json` from the API's definitions, and the typed
 * documents of movers-contract from its operations. With `--check` it writes nothing and fails where a file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { build } from 'esbuild';
import { buildSchema, printSchema, stripIgnoredCharacters } from 'graphql';
import { format } from 'prettier';
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
emit(
  'libs/movers-contract/openapi.json',
  await format(JSON.stringify(await openApiDocument()), { parser: 'json', printWidth: 100 }),
);
// Documents travel in addresses, and their indentation would be a part of every first load.
for (const { filename, content } of await generate(config, false)) {
  emit(filename, content.replaceAll(/(?<=TypedDocumentString\(`)[^`]*/g, stripIgnoredCharacters));
}

if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; run npm run codegen`);
  process.exitCode = 1;
}

/** The document is spread over modules that import the workspace's libraries, which Node cannot resolve by itself. */
async function openApiDocument() {
  const { outputFiles } = await build({
    entryPoints: ['apps/api-lambda/src/rest/openapi/open-api-document.ts'],
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const [{ contents }] = outputFiles;
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`
  );
  return module.openApiDocument();
}
