import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DeployedCopy, copyDeployed } from '@tre/running-stack';
import { type Plugin } from 'esbuild';

/** A rule of the product that is broken on purpose, to see that the checker catches it. */
export interface Breakage {
  readonly file: string;
  readonly found: string;
  readonly broken: string;
}

/** Ties by the alphabet alone; writes whatever is stored; sessions due two hours late. */
export const breakages = {
  tie: {
    file: 'libs/movers-domain/src/rank.ts',
    found: 'compareDecimals(dollarVolume(b), dollarVolume(a)) ||',
    broken: '',
  },
  condition: {
    file: 'libs/movers-store/src/publishing-conditions.ts',
    found: "condition('#precedence < :precedence', {",
    broken: "condition('(#precedence < :precedence OR #precedence >= :precedence)', {",
  },
  due: {
    file: 'libs/movers-domain/src/publication-schedule.ts',
    found: "name: 'nextDay', dueAt: '00:30'",
    broken: "name: 'nextDay', dueAt: '02:30'",
  },
} as const satisfies Readonly<Record<string, Breakage>>;

/** The name of a rule that can be broken. */
export type BreakageName = keyof typeof breakages;

/**
 * Builds both functions with one rule broken, into a copy of what is deployed. Throws where the rule's text is not
 * found once, so that a rule that moved is not taken for one that is broken.
 */
export async function buildBroken(root: string, name: BreakageName): Promise<DeployedCopy> {
  const breakage = breakages[name];
  const source = readFileSync(join(root, breakage.file), 'utf8');
  if (source.split(breakage.found).length !== 2) {
    throw new Error(`${breakage.file} has no single ${JSON.stringify(breakage.found)} to break`);
  }
  const copy = copyDeployed(root, `broken-${name}`);
  for (const bundle of ['ingest-lambda', 'api-lambda'] as const) {
    await copy.replace(bundle, `apps/${bundle}/src/main.ts`, {
      plugins: [breaking(root, breakage)],
    });
  }
  return copy;
}

function breaking(root: string, { file, found, broken }: Breakage): Plugin {
  const path = resolve(root, file);
  return {
    name: 'broken-rule',
    setup: (esbuild) => {
      esbuild.onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path
          ? { contents: readFileSync(path, 'utf8').replace(found, broken), loader: 'ts' }
          : undefined,
      );
    },
  };
}
