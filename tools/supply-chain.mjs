import { buildProjects } from './build-projects.mjs';

await buildProjects(['build'], ['supply-chain'], { quiet: true });
await import(new URL('../dist/tools/supply-chain/main.cjs', import.meta.url).href);
