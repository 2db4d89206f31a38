import { type Cdk, CdkFailed } from './cdk';
import { environmentWithoutKey, runProgram } from './run-program';

/** Which CDK, on which assembly, and as whom. */
export interface CdkProgramOptions {
  /** The CDK's own program. */
  readonly program: string;
  readonly assembly: string;
  readonly region: string;
  readonly profile: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (chunk: string) => void;
}

/** The CDK's command line in a process of its own, which is shown while it runs. */
export function cdkProgram(options: CdkProgramOptions): Cdk {
  const run = (action: string, args: readonly string[]) => runCdk(options, action, args);
  return {
    bootstrap: async (account, region) => {
      await run('bootstrap', [`aws://${account}/${region}`, '--termination-protection']);
    },
    // A change set would have to create the stacks of an account that has none.
    diff: async (stackNames) =>
      stacksWithChanges(await run('diff', [...stackNames, '--method', 'template'])),
    deploy: async (stackNames) => {
      // Whoever deploys has seen the difference and said yes.
      await run('deploy', [...stackNames, '--require-approval', 'never', '--progress', 'events']);
    },
  };
}

/** The number in the last line of `cdk diff`. */
export function stacksWithChanges(output: string): number | undefined {
  const [, count] = /Number of stacks with differences: (\d+)/.exec(output) ?? [];
  return count === undefined ? undefined : Number(count);
}

async function runCdk(
  { program, assembly, region, profile, env, say }: CdkProgramOptions,
  action: string,
  args: readonly string[],
): Promise<string> {
  const { status, output } = await runProgram({
    file: process.execPath,
    args: [
      program,
      action,
      ...args,
      ...['--app', assembly],
      ...['--no-notices', '--no-version-reporting'],
      ...(profile === undefined ? [] : ['--profile', profile]),
    ],
    env: { ...environmentWithoutKey(env), AWS_REGION: region, AWS_DEFAULT_REGION: region },
    say,
  });
  if (status !== 0) throw new CdkFailed(action, output);
  return output;
}
