import { createRequire } from 'node:module';
import { CommandError } from '../command-error';
import { environmentWithoutKey, runProgram } from './run-program';

/** What is deployed: built from this checkout. */
export interface Workspace {
  /** Builds functions and dashboard, and synthesizes the stacks. */
  build(): Promise<void>;
  /** Where the CDK's assembly lies. */
  readonly assembly: string;
  /** Where the dashboard's files lie. */
  readonly site: string;
}

/** The checkout in a directory, built by Nx. */
export function nxWorkspace(root: string, env: NodeJS.ProcessEnv): Workspace {
  return {
    assembly: `${root}/dist/cdk.out`,
    site: `${root}/dist/apps/dashboard/browser`,
    build: async () => {
      const { status, output } = await runProgram({
        file: process.execPath,
        args: [nxProgram(root), 'run-many', '-t', 'build', 'synth', '-p', 'infra'],
        env: environmentWithoutKey(env),
        say: () => undefined,
      });
      if (status !== 0) throw new CommandError(`the build failed\n${output}`);
    },
  };
}

/** Where a package keeps its program is its own affair: Node knows. */
export function nxProgram(root: string): string {
  return createRequire(`${root}/package.json`).resolve('nx/bin/nx.js');
}
