import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesDocument } from './licences-document';
import { type LockedPackage, lockedPackages } from './locked-packages';

const ROOT = join(__dirname, '../../..');

describe('licencesDocument', () => {
  it('lists what runs by licence, and leaves out what only builds', () => {
    const packages: LockedPackage[] = [
      { name: 'runs', version: '1.0.0', licence: 'MIT', use: 'runtime' },
      { name: 'runs-too', version: '2.0.0', licence: 'Apache-2.0', use: 'runtime' },
      { name: 'builds', version: '3.0.0', licence: 'MIT', use: 'development' },
      {
        name: '@fontsource-variable/inter',
        version: '5.0.0',
        licence: 'OFL-1.1',
        use: 'development',
      },
    ];

    const lines = licencesDocument(packages).split('\n').slice(4);

    expect(lines).toEqual([
      '## Apache-2.0',
      '',
      '- runs-too 2.0.0',
      '',
      '## MIT',
      '',
      '- runs 1.0.0',
      '',
      '## OFL-1.1',
      '',
      '- @fontsource-variable/inter 5.0.0',
      '',
    ]);
  });

  it('is what docs/licences.md says; npm run licences rewrites it', () => {
    const packages = lockedPackages(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

    expect(readFileSync(join(ROOT, 'docs/licences.md'), 'utf8')).toBe(licencesDocument(packages));
  });
});
