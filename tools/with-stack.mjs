import { buildProjects } from './build-projects.mjs';
import { checkNode } from './check-node.mjs';

// Runs a tool that starts stacks of its own. They are built when the tool asks for it: once it knows what it shall do.
const [name, ...args] = process.argv.slice(2);

checkNode(`npm run ${name}`);
await buildProjects(['build'], [name], { quiet: true });
const { main } = await import(new URL(`../dist/tools/${name}/main.mjs`, import.meta.url).href);
process.exitCode = await main(args, () =>
  buildProjects(['build', 'synth'], ['local-stack', 'infra']),
);
