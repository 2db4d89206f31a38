/** Writes the typed documents of `operations/` by the golden `schema.graphql`. */
const config = {
  schema: 'libs/movers-contract/schema.graphql',
  documents: 'libs/movers-contract/operations/*.graphql',
  silent: true,
  generates: {
    'libs/movers-contract/src/generated/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        strictScalars: true,
        skipTypename: true,
        pureMagicComment: true,
        scalars: { Date: 'string', Ticker: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
