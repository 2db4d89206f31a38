import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, type Plugin, build } from 'esbuild';

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

const bundles = ['ingest-lambda', 'api-lambda'] as const;

/**
 * Builds both functions with one rule broken, into a copy of what is deployed; returns the stack's program there.
 * Throws where the rule's text is not found once, so that a rule that moved is not taken for one that is broken.
 */
export async function buildBroken(root: string, name: BreakageName): Promise<string> {
  const breakage = breakages[name];
  const source = readFileSync(join(root, breakage.file), 'utf8');
  if (source.split(breakage.found).length !== 2) {
    throw new Error(`${breakage.file} has no single ${JSON.stringify(breakage.found)} to break`);
  }
  // Beside the workspace's packages, so that what is copied still finds them.
  const copy = mkdtempSync(join(root, `dist/broken-${name}-`));
  for (const part of ['dist/cdk.out', 'dist/tools/local-stack', 'dist/apps/dashboard']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  for (const bundle of bundles) await replaceBundle(root, copy, bundle, breakage);
  return join(copy, 'dist/tools/local-stack/main.mjs');
}

async function replaceBundle(
  root: string,
  copy: string,
  bundle: (typeof bundles)[number],
  breakage: Breakage,
): Promise<void> {
  const built = readFileSync(join(root, 'dist/apps', bundle, 'main.mjs'), 'utf8');
  const assembly = join(copy, 'dist/cdk.out');
  const assets = readdirSync(assembly).filter(
    (entry) => entry.startsWith('asset.') && isBundle(join(assembly, entry), built),
  );
  const [asset] = assets;
  if (asset === undefined || assets.length > 1) {
    throw new Error(`expected one asset of ${bundle} in ${assembly}, found ${assets.length}`);
  }
  rmSync(join(assembly, asset), { recursive: true });
  const asDeployed = createRequire(join(root, 'package.json'))(
    './tools/esbuild/lambda.cjs',
  ) as BuildOptions;
  await build({
    ...asDeployed,
    entryPoints: [join(root, 'apps', bundle, 'src/main.ts')],
    outdir: join(assembly, asset),
    tsconfig: join(root, 'tsconfig.base.json'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    plugins: [breaking(root, breakage)],
    logLevel: 'warning',
  });
}

function isBundle(directory: string, built: string): boolean {
  const files = readdirSync(directory);
  return files.includes('main.mjs') && readFileSync(join(directory, 'main.mjs'), 'utf8') === built;
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
