import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const stack = new URL('../dist/tools/local-stack/main.mjs', import.meta.url);
const asksForHelp = process.argv.slice(2).some((argument) => ['--help', '-h'].includes(argument));

checkNode();
if (!(asksForHelp && existsSync(stack))) await build();
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

/** Builds and synthesizes what changed; its output is shown only when it fails. */
async function build() {
  process.stdout.write('building what changed ... ');
  const startedAt = performance.now();
  const output = [];
  const child = spawn(
    process.execPath,
    [nxProgram(), 'run-many', '-t', 'build', 'synth', '-p', 'local-stack', 'infra'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (status === 0) {
    console.log(`done in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    return;
  }
  console.log('failed');
  console.error(Buffer.concat(output).toString('utf8'));
  process.exit(1);
}

function nxProgram() {
  try {
    return createRequire(import.meta.url).resolve('nx/bin/nx.js');
  } catch {
    console.error('\nThe packages are not installed: run "npm ci" first.');
    process.exit(1);
  }
}
