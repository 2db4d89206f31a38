import { buildProjects } from './build-projects.mjs';
import { checkNode } from './check-node.mjs';

checkNode(`npm run ${process.argv[2] ?? 'NAME'}`);
await buildProjects(['build'], ['commands'], { quiet: true });
await import(new URL('../dist/tools/commands/main.mjs', import.meta.url).href);
