import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs the targets of what changed among the projects; their output is shown only when they fail. */
export async function buildProjects(targets, projects, { quiet = false } = {}) {
  if (!quiet) process.stdout.write('building what changed ... ');
  const startedAt = performance.now();
  const output = [];
  const child = spawn(
    process.execPath,
    [nxProgram(), 'run-many', '-t', ...targets, '-p', ...projects],
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
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  if (status !== 0) {
    console.error(`the build failed\n${Buffer.concat(output).toString('utf8')}`);
    process.exit(1);
  }
  if (!quiet) console.log(`done in ${seconds} s`);
}

function nxProgram() {
  try {
    return createRequire(import.meta.url).resolve('nx/bin/nx.js');
  } catch {
    console.error('\nThe packages are not installed: run "npm ci" first.');
    process.exit(1);
  }
}
