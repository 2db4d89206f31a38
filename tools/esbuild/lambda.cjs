/** How functions are bundled: split ESM, module entries first, `require` for the packages that still ask for it. */
module.exports = {
  splitting: true,
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Libraries look here for whether to check themselves as in development; no function sets the variable.
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    // graphql-jit names files of graphql that would be a second copy of it, whose types and errors the first does not know.
    'graphql/error/index.js': 'graphql/error/index.mjs',
    'graphql/execution/execute.js': 'graphql/execution/execute.mjs',
    'graphql/jsutils/Path.js': 'graphql/jsutils/Path.mjs',
    'graphql/utilities/index.js': 'graphql/utilities/index.mjs',
    // Its own writer of JSON is 240 KB, and only made for who asks for it.
    'fast-json-stringify': require.resolve('./no-json-writer.cjs'),
  },
  outExtension: { '.js': '.mjs' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
};
