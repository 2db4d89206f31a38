import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app';
import { github, stages } from './stages';

/** The bundle lies in `dist/apps/infra`, so what it needs and what it makes are its neighbours. */
const inDist = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

buildApp({
  stages,
  github,
  bundles: { ingest: inDist('apps/ingest-lambda'), api: inDist('apps/api-lambda') },
  outdir: process.env['CDK_OUTDIR'] ?? inDist('cdk.out'),
}).synth();
