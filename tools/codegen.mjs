/**
 * Rewrites what is generated: the golden `schema.graphql` from the API's type definitions, and the typed documents
 * of movers-contract from its operations.
 */
import { writeFileSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, printSchema } from 'graphql';
import { typeDefs } from '../apps/api-lambda/src/graphql/type-defs.ts';
import config from '../libs/movers-contract/codegen.mjs';

writeFileSync('libs/movers-contract/schema.graphql', `${printSchema(buildSchema(typeDefs))}\n`);
await generate(config);
