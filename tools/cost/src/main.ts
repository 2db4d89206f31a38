import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { costDocument, costSentence } from './document/cost-document';
import { measure } from './measured/measure';
import { readStageFacts } from './template/read-stage-facts';

const DOCUMENT = 'docs/cost.md';
const README = 'README.md';

const inputs = { facts: readStageFacts(), measured: await measure() };
const written = await format(costDocument(inputs), {
  ...(await resolveConfig(DOCUMENT)),
  parser: 'markdown',
});
const sentence = costSentence(inputs);

if (process.argv.includes('--check')) {
  const stale = [
    ...(readFileSync(DOCUMENT, 'utf8') === written ? [] : [`${DOCUMENT} is out of date`]),
    ...(readFileSync(README, 'utf8').includes(sentence) ? [] : [`${README} lacks "${sentence}"`]),
  ];
  if (stale.length > 0) {
    console.error(`${stale.join('\n')}\nrun npm run cost`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(DOCUMENT, written);
  console.log(`${DOCUMENT} is written; the README is to say: ${sentence}`);
}
