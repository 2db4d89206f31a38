import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const ROOT = join(__dirname, '../../..');
const lambda = createRequire(__filename)(join(ROOT, 'tools/esbuild/lambda.cjs')) as BuildOptions;

describe('the bundle', () => {
  const { metafile } = buildSync({
    ...lambda,
    absWorkingDir: ROOT,
    entryPoints: [join(__dirname, 'main.ts')],
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    format: 'esm',
    platform: 'node',
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const sourcesOf = (kind: 'at the start' | 'ever') => {
    const chunks = new Set(['out/main.mjs']);
    for (const chunk of chunks) {
      for (const { path, kind: by } of metafile.outputs[chunk]?.imports ?? []) {
        if (kind === 'ever' || by !== 'dynamic-import') chunks.add(path);
      }
    }
    return [...chunks].flatMap((chunk) => Object.keys(metafile.outputs[chunk]?.inputs ?? {}));
  };

  it('reads GraphQL and the description only when it is asked for them', () => {
    const late = (source: string) =>
      /node_modules\/(@?graphql|dataloader|lru-cache)|src\/graphql\/|\/openapi\//.test(source);

    expect(sourcesOf('ever').filter(late).length).toBeGreaterThan(50);
    expect(sourcesOf('at the start')).toContain('apps/api-lambda/src/rest/get-movers.ts');
    expect(sourcesOf('at the start').filter(late)).toEqual([]);
  });

  it('holds graphql-js once, so that an error of the compiled code is one that the function knows', () => {
    const ofGraphql = sourcesOf('ever').filter((source) =>
      source.startsWith('node_modules/graphql/'),
    );

    expect(ofGraphql).toContain('node_modules/graphql/error/GraphQLError.mjs');
    expect(ofGraphql.filter((source) => !source.endsWith('.mjs'))).toEqual([]);
    expect(sourcesOf('ever')).toContain('node_modules/graphql-jit/dist/index.mjs');
    expect(sourcesOf('ever').filter((source) => source.includes('fast-json'))).toEqual([]);
  });
});
