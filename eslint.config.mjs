import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Which project may import which, by tag: the table of docs/architecture.md. */
const depConstraints = [
  { sourceTag: 'scope:movers-domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:movers-contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:massive-client', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:site-files', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:movers-store', onlyDependOnLibsWithTags: ['layer:domain'] },
  {
    sourceTag: 'scope:ingest-lambda',
    onlyDependOnLibsWithTags: ['layer:domain', 'scope:massive-client', 'scope:movers-store'],
  },
  {
    sourceTag: 'scope:api-lambda',
    onlyDependOnLibsWithTags: ['layer:domain', 'scope:movers-store', 'layer:contract'],
  },
  { sourceTag: 'scope:dashboard', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contract'] },
  {
    sourceTag: 'scope:dashboard-e2e',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contract'],
  },
  {
    sourceTag: 'scope:infra',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contract', 'scope:movers-store'],
  },
  // Its checker shares no code with the product; what starts a stack has none of it either.
  { sourceTag: 'scope:trial', onlyDependOnLibsWithTags: ['scope:running-stack'] },
  { sourceTag: 'scope:running-stack', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:harness', onlyDependOnLibsWithTags: ['layer:domain', 'layer:adapter'] },
  // It meets the product as its readers do.
  { sourceTag: 'scope:documents', onlyDependOnLibsWithTags: [] },
  // It runs the libraries' own tests, in a copy.
  { sourceTag: 'scope:mutation', onlyDependOnLibsWithTags: [] },
  {
    sourceTag: 'layer:stand-in',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:stand-in'],
  },
  {
    sourceTag: 'layer:tool',
    onlyDependOnLibsWithTags: [
      'layer:domain',
      'layer:adapter',
      'layer:contract',
      'layer:stand-in',
      'layer:harness',
    ],
  },
  { sourceTag: 'runtime:web', onlyDependOnLibsWithTags: ['runtime:web', 'runtime:any'] },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
];

/** Tests above unit level may also use the stand-ins for what lies outside. */
const specConstraints = depConstraints.map((constraint) =>
  constraint.sourceTag.startsWith('scope:') && constraint.sourceTag !== 'scope:movers-domain'
    ? {
        ...constraint,
        onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'layer:stand-in'],
      }
    : constraint,
);

const boundaries = (constraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/.angular',
      '**/.local',
      '**/coverage',
      '**/tmp',
      '**/.stryker-tmp',
      'reports',
      '**/generated',
    ],
  },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...nx.configs['flat/javascript'],
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    // A test that skips says so.
    rules: { '@nx/enforce-module-boundaries': boundaries(specConstraints), 'no-console': 'off' },
  },
  {
    // Tools speak to a terminal; the API's failures go to its log by the runtime's own JSON lines.
    files: ['tools/**', 'apps/dashboard-e2e/**', 'apps/api-lambda/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
);
