import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The bundles of the functions. */
export type BundleName = 'ingest-lambda' | 'api-lambda';

/** What a template says of a function, as far as copies change it. */
export interface FunctionProperties {
  readonly Environment: { readonly Variables: Record<string, unknown> };
  ReservedConcurrentExecutions?: number;
}

/** A copy of the built local stack with all that it runs. */
export interface DeployedCopy {
  /** The stack's program in it. */
  readonly program: string;
  /**
   * Puts another build in a function's place, made as functions are unless `options` say otherwise; its entry becomes
   * `main.mjs`. Rejects where the bundle in `dist` is not the one that the template deploys.
   */
  replace(bundle: BundleName, entry: string, options?: BuildOptions): Promise<void>;
  /** Changes what the template says of every function that has an environment. */
  alterFunctions(alter: (properties: FunctionProperties) => void): void;
  remove(): void;
}

/** Copies what lies in `dist` under the root, beside the workspace's packages so that the copy still finds them. */
export function copyDeployed(root: string, name: string): DeployedCopy {
  const copy = mkdtempSync(join(root, `dist/${name}-`));
  for (const part of ['dist/cdk.out', 'dist/tools/local-stack', 'dist/apps/dashboard']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  return {
    program: join(copy, 'dist/tools/local-stack/main.mjs'),
    replace: async (bundle, entry, options = {}) => {
      const outdir = assetOf(join(copy, 'dist/cdk.out'), bundle, root);
      rmSync(outdir, { recursive: true });
      const asDeployed = createRequire(join(root, 'package.json'))(
        './tools/esbuild/lambda.cjs',
      ) as BuildOptions;
      await build({
        ...asDeployed,
        entryPoints: { main: join(root, entry) },
        outdir,
        tsconfig: join(root, 'tsconfig.base.json'),
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'node',
        target: 'node24',
        logLevel: 'warning',
        ...options,
        define: { ...asDeployed.define, ...options.define },
      });
    },
    alterFunctions: (alter) => {
      const assembly = join(copy, 'dist/cdk.out');
      for (const file of readdirSync(assembly)) {
        if (file.endsWith('.template.json')) alterTemplate(join(assembly, file), alter);
      }
    },
    remove: () => rmSync(copy, { recursive: true }),
  };
}

function alterTemplate(file: string, alter: (properties: FunctionProperties) => void): void {
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  for (const { Type, Properties } of Object.values(template.Resources)) {
    if (Type === 'AWS::Lambda::Function' && isWithEnvironment(Properties)) alter(Properties);
  }
  writeFileSync(file, JSON.stringify(template));
}

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; Properties?: object }>>;
}

function isWithEnvironment(properties: object | undefined): properties is FunctionProperties {
  return properties !== undefined && 'Environment' in properties;
}

/** The directory of the assembly that holds a function's bundle. */
function assetOf(assembly: string, bundle: BundleName, root: string): string {
  const built = readFileSync(join(root, 'dist/apps', bundle, 'main.mjs'), 'utf8');
  const assets = readdirSync(assembly).filter(
    (entry) => entry.startsWith('asset.') && isBundle(join(assembly, entry), built),
  );
  const [asset] = assets;
  if (asset === undefined || assets.length > 1) {
    throw new Error(`expected one asset of ${bundle} in ${assembly}, found ${assets.length}`);
  }
  return join(assembly, asset);
}

function isBundle(directory: string, built: string): boolean {
  const files = readdirSync(directory);
  return files.includes('main.mjs') && readFileSync(join(directory, 'main.mjs'), 'utf8') === built;
}
