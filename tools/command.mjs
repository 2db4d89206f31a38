import { buildProjects } from './build-projects.mjs';

await buildProjects(['build'], ['commands'], { quiet: true });
await import(new URL('../dist/tools/commands/main.mjs', import.meta.url).href);
