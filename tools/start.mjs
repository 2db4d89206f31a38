import { existsSync } from 'node:fs';
import { buildProjects } from './build-projects.mjs';
import { checkNode } from './check-node.mjs';
import { checkPorts } from './check-ports.mjs';

const stack = new URL('../dist/tools/local-stack/main.mjs', import.meta.url);
const args = process.argv.slice(2);
const asksForHelp = args.some((argument) => ['--help', '-h'].includes(argument));

checkNode('npm start');
if (!asksForHelp) await checkPorts(args);
if (!(asksForHelp && existsSync(stack))) {
  await buildProjects(['build', 'synth'], ['local-stack', 'infra']);
}
await import(stack.href);
