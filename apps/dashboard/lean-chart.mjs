import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'lean-chart';
const FILE = fileURLToPath(import.meta.resolve('chart.js'));
/** The defaults of four scales are read from other objects, and no bundler may take it that reading is all that happens. */
const READS = /Ticks\.formatters\.\w+|(?<=static defaults = )TimeScale\.defaults/g;

/** An import for its effects, of which it has none. */
const BARE_IMPORT = /^import '@kurkle\/color';$/m;

/** Says of chart.js that the defaults of its scales are only read, so that scales which nothing uses are left out. */
export default {
  name: NAME,
  setup(build) {
    // Under a name that no other plugin takes for a script.
    build.onResolve({ filter: /^chart\.js$/ }, () => ({
      path: 'chart',
      namespace: NAME,
      sideEffects: false,
    }));
    build.onLoad({ filter: /^chart$/, namespace: NAME }, async () => {
      const code = await readFile(FILE, 'utf8');
      if (code.match(READS)?.length !== 4 || !BARE_IMPORT.test(code)) {
        throw new Error(
          `${FILE} has changed: see whether it still needs apps/dashboard/lean-chart.mjs`,
        );
      }
      return {
        contents: code
          .replace(BARE_IMPORT, '')
          .replaceAll(READS, '/* @__PURE__ */ (function () { return $&; })()'),
        resolveDir: dirname(FILE),
        watchFiles: [FILE],
      };
    });
  },
};
