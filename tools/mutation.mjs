import { buildProjects } from './build-projects.mjs';
import { checkNode } from './check-node.mjs';

checkNode('npm run mutation');
await buildProjects(['build'], ['mutation'], { quiet: true });
await import(new URL('../dist/tools/mutation/main.mjs', import.meta.url).href);
