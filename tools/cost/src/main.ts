import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { costDocument, costSentence } from './document/cost-document';
import { staleFindings } from './document/stale-findings';
import { measure } from './measured/measure';
import { readStageFacts } from './template/read-stage-facts';

const DOCUMENT = 'docs/cost.md';

const inputs = { facts: readStageFacts(), measured: await measure() };
const written = await format(costDocument(inputs), {
  ...(await resolveConfig(DOCUMENT)),
  parser: 'markdown',
});
const sentence = costSentence(inputs);

if (process.argv.includes('--check')) {
  const stale = staleFindings({
    written,
    document: readFileSync(DOCUMENT, 'utf8'),
    sentence,
    readme: readFileSync('README.md', 'utf8'),
  });
  if (stale.length > 0) {
    console.error(stale.join('\n'));
    process.exitCode = 1;
  } else {
    console.log(`${DOCUMENT} is what the model writes`);
  }
} else {
  writeFileSync(DOCUMENT, written);
  console.log(`${DOCUMENT} is written; the README is to say: ${sentence}`);
}
