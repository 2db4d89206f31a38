/** Writes the part of Inter that the dashboard's text can need, and its licence, to dist/apps/dashboard-fonts. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const inter = (path) => fileURLToPath(import.meta.resolve(`@fontsource-variable/inter/${path}`));
const target = new URL('../../../dist/apps/dashboard-fonts/', import.meta.url);

const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));
/** No-break and thin space, minus, times, dashes, quotation marks, ellipsis, middle dot, plus-minus. */
const typographic =
  '\u00a0\u2009\u2212\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u00b1';
/** Names of companies may carry accents. */
const accented = 'ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÛÜßàáâäåæçèéêëíîïñóôöøúûü';

const font = await subsetFont(
  await readFile(inter('files/inter-latin-wght-normal.woff2')),
  ascii + typographic + accented,
  {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 650 } },
    keepFeatures: ['kern', 'calt', 'ccmp', 'mark', 'mkmk', 'tnum'],
    noHinting: true,
  },
);

await mkdir(target, { recursive: true });
await writeFile(new URL('inter-latin.woff2', target), font);
await copyFile(inter('LICENSE'), new URL('inter-license.txt', target));
