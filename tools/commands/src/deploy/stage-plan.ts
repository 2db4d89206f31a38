import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command-error';

/** What is to be deployed of a stage, as it was synthesized. */
export interface StagePlan {
  readonly stage: string;
  /** Those of the stage and those that all stages share. */
  readonly stackNames: readonly string[];
  /** Where the configuration wants the stacks; undefined where the credentials decide. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** The least version of the CDK's own stack that the deployment takes. */
  readonly bootstrapVersion: number;
}

/** Reads the cloud assembly in a directory; refuses a stage that it does not hold. */
export async function readStagePlan(assembly: string, stage: string): Promise<StagePlan> {
  const stacks = stacksIn(await readManifest(assembly));
  const stages = [
    ...new Set(stacks.map((stack) => stack.stage).filter((name) => name !== undefined)),
  ];
  if (!stages.includes(stage)) {
    throw new CommandError(
      `there is no stage ${JSON.stringify(stage)}: expected ${stages.join(' or ')}, or a new line in apps/infra/src/stages.ts`,
    );
  }
  const chosen = stacks.filter((stack) => stack.stage === undefined || stack.stage === stage);
  const [, account, region] =
    /^aws:\/\/([^/]+)\/([^/]+)$/.exec(chosen.at(-1)?.environment ?? '') ?? [];
  return {
    stage,
    stackNames: chosen.map(({ name }) => name),
    account: known(account),
    region: known(region),
    bootstrapVersion: Math.max(...chosen.map((stack) => stack.bootstrapVersion)),
  };
}

interface SynthesizedStack {
  readonly name: string;
  readonly stage: string | undefined;
  readonly environment: string | undefined;
  readonly bootstrapVersion: number;
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly environment?: string;
        readonly properties?: {
          readonly stackName?: string;
          readonly tags?: Readonly<Record<string, string>>;
          readonly requiresBootstrapStackVersion?: number;
        };
      }
    >
  >;
}

async function readManifest(assembly: string): Promise<Manifest> {
  const file = join(assembly, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'artifacts' in manifest) {
    return manifest as Manifest;
  }
  throw new CommandError(`${file} lists no artifacts: synthesize again by "npx nx synth infra"`);
}

function stacksIn({ artifacts }: Manifest): readonly SynthesizedStack[] {
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { environment, properties = {} }]) => ({
      name: properties.stackName ?? id,
      stage: properties.tags?.['stage'],
      environment,
      bootstrapVersion: properties.requiresBootstrapStackVersion ?? 0,
    }));
}

/** Stacks that fit anywhere say `unknown-account` and `unknown-region`. */
function known(part: string | undefined): string | undefined {
  return part?.startsWith('unknown-') ? undefined : part;
}
