import { join } from 'node:path';
import { readDocuments, repositoryFiles } from '../markdown/read-documents';
import { linkFindings } from './link-findings';
import { linksIn } from './links-in';

const ROOT = join(__dirname, '../../../..');

const guide = {
  path: 'docs/guide.md',
  text: '# A guide: `npm start`, & more\n\n## Twice\n\n## Twice\n',
};
const files = ['README.md', 'docs/guide.md', 'docs/pictures/one.png'];

function findingsIn(text: string) {
  return linkFindings({ files, documents: [{ path: 'README.md', text }, guide] });
}

describe('linkFindings', () => {
  it.each([
    '[guide](docs/guide.md)',
    '[guide](./docs/guide.md "The guide")',
    '[folder](docs/pictures/)',
    '[heading](docs/guide.md#a-guide-npm-start--more)',
    '[the second of its name](docs/guide.md#twice-1)',
    '# Here\n\n[here](#here)',
    '![picture](docs/pictures/one.png)',
    '<img alt="picture" src="docs/pictures/one.png" />',
    '[guide]: docs/guide.md',
    '[outside](https://example.com/a_(b)), https://example.com/x',
    '`[code](nowhere.md)`',
    '```md\n[code](nowhere.md)\n```',
  ])('follows %j', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it.each([
    [
      '[gone](docs/gone.md)',
      'README.md:1: docs/gone.md: there is no docs/gone.md in the repository',
    ],
    ['\n[outside](../x.md)', 'README.md:2: ../x.md: there is no ../x.md in the repository'],
    ['[case](docs/Guide.md)', 'there is no docs/Guide.md'],
    ['[heading](docs/guide.md#thrice)', 'docs/guide.md has no heading #thrice'],
    ['[here](#here)', 'README.md has no heading #here'],
    ['[picture](docs/pictures/one.png#part)', 'docs/pictures/one.png has no headings'],
    ['![picture](docs/pictures/two.png)', 'there is no docs/pictures/two.png'],
    ['<source srcset="docs/two.png" />', 'there is no docs/two.png'],
    ['[guide]: docs/gone.md', 'there is no docs/gone.md'],
    ['[outside](http://example.com)', 'is not an https address'],
    ['see https://example.com:port', 'is no address'],
    ['```sh\ncode\n```\n[after](gone.md)', 'README.md:4'],
  ])('finds what is wrong with %j', (text, finding) => {
    expect(findingsIn(text)).toEqual([expect.stringContaining(finding)]);
  });

  it('finds nothing in this repository', () => {
    const documents = readDocuments(ROOT);

    expect(documents.flatMap(({ text }) => linksIn(text)).length).toBeGreaterThan(50);
    expect(linkFindings({ files: repositoryFiles(ROOT), documents })).toEqual([]);
  });
});
