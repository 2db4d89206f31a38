import { existsSync } from 'node:fs';
import { buildProjects } from './build-projects.mjs';

const NODE_MAJOR = 24;
const stack = new URL('../dist/tools/local-stack/main.mjs', import.meta.url);
const asksForHelp = process.argv.slice(2).some((argument) => ['--help', '-h'].includes(argument));

checkNode();
if (!(asksForHelp && existsSync(stack))) {
  await buildProjects(['build', 'synth'], ['local-stack', 'infra']);
}
await import(stack.href);

/** The functions are built for the Node of the deployment, and the stack runs them with its own. */
function checkNode() {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return;
  console.error(
    `TRE Stocks runs on Node ${NODE_MAJOR}, and this is Node ${process.versions.node}.\n` +
      `Start it with "npm start": on Linux and Windows "npm ci" has brought Node ${NODE_MAJOR} along.\n` +
      `Elsewhere install Node ${NODE_MAJOR} first.`,
  );
  process.exit(1);
}
