import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '@tre/measuring';
import { type BuildOptions } from 'esbuild';
import { BEST_WAY, bundled } from './best-way';
import { type Measurement, againstFloor } from './measurement';

const ROUNDS = 31;

const BARE_HANDLER = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = () =>
  client.send(new BatchGetCommand({ RequestItems: { movers: { Keys: [{ date: '2026-02-25' }] } } }));
`;

/** What the deployment tool of the field does by default: CommonJS, not minified, the SDK beside it, all at once. */
const USUAL_WAY: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  external: ['@aws-sdk/*', '@smithy/*'],
  tsconfig: 'tsconfig.base.json',
};

const USUAL_HANDLER = `
export { handler } from './apps/api-lambda/src/main';
export { answerGraphql } from './apps/api-lambda/src/graphql/answer-graphql';
export { createYoga } from 'graphql-yoga';
`;

/** The cold import of the API until it can answer `GET /movers`, in fresh processes that take turns. */
export async function measureColdImport(): Promise<readonly Measurement[]> {
  const api = resolve('dist/apps/api-lambda/main.mjs');
  const bare = await bundled('bare', BARE_HANDLER, BEST_WAY);
  const usual = await bundled('usual', USUAL_HANDLER, USUAL_WAY);

  const times = new Map([api, bare, usual].map((file) => [file, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [file, taken] of times) taken.push(importTime(file));
  }
  const medianOf = (file: string) => median(times.get(file) ?? []);

  return [
    againstFloor('cold import of the API, to a bare handler bundled the best way', {
      value: medianOf(api),
      floor: medianOf(bare),
      budget: 1.15,
    }),
    againstFloor('cold import of the API, to the usual way', {
      value: medianOf(api),
      floor: medianOf(usual),
      budget: 0.35,
    }),
  ];
}

function importTime(file: string): number {
  const script = `
    const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - start));
    process.exit();
  `;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        AWS_REGION: 'us-east-1',
        TABLE_NAME: 'movers',
        WATCHLIST: 'AAPL,MSFT',
        PUBLICATION_SCHEDULE: 'nextDay',
        PUBLIC_BARS: 'true',
        HOLD_BEYOND_PERCENT: '40',
      },
    }),
  );
}
