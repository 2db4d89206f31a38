/** How functions are bundled: split ESM, module entries first, `require` for the packages that still ask for it. */
module.exports = {
  splitting: true,
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Libraries look here for whether to check themselves as in development; no function sets the variable.
  define: { 'process.env.NODE_ENV': '"production"' },
  outExtension: { '.js': '.mjs' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
};
