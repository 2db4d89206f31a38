import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFindings } from './licence-findings';
import { type LicencePolicy, licencePolicy } from './licence-policy';
import { type LockedPackage, lockedPackages } from './locked-packages';

const policy: LicencePolicy = {
  runtime: ['MIT', 'Apache-2.0'],
  development: ['MPL-2.0'],
  reviewed: [
    { name: 'silent', licence: undefined, use: 'development', reason: 'its file is MIT' },
    { name: '@copyleft/*', licence: 'AGPL-3.0-only', use: 'development', reason: 'tests' },
  ],
};

function locked(licence: string | undefined, change: Partial<LockedPackage> = {}): LockedPackage {
  return { name: 'some', version: '1.0.0', licence, use: 'runtime', ...change };
}

describe('licenceFindings', () => {
  it.each([
    locked('MIT'),
    locked('(MIT OR GPL-3.0-or-later)'),
    locked('(MIT AND Apache-2.0)'),
    locked('MPL-2.0', { use: 'development' }),
    locked(undefined, { name: 'silent', use: 'development' }),
    locked('AGPL-3.0-only', { name: '@copyleft/simulator', use: 'development' }),
  ])('allows $name under $licence ($use)', (allowed) => {
    expect(licenceFindings([allowed], policy)).toEqual([]);
  });

  it.each([
    locked('GPL-3.0-only'),
    locked('(MIT AND GPL-3.0-only)'),
    locked('MPL-2.0'),
    locked(undefined),
    locked('SEE LICENSE IN LICENSE.txt'),
    locked(undefined, { name: 'silent' }),
    locked('AGPL-3.0-only', { name: '@copyleft/simulator' }),
    locked('SSPL-1.0', { name: '@copyleft/other', use: 'development' }),
    locked('AGPL-3.0-only', { name: '@copyleft-not', use: 'development' }),
  ])('refuses $name under $licence ($use)', (refused) => {
    expect(licenceFindings([refused], policy)).toHaveLength(1);
  });

  it('names package, version, licence and remedy', () => {
    expect(licenceFindings([locked('GPL-3.0-only')], policy)).toEqual([
      'some 1.0.0 (runtime) is under GPL-3.0-only, which the policy does not allow: ' +
        'take another package, or have its licence looked at and add it to licence-policy.ts',
    ]);
  });

  it('finds nothing in this repository', () => {
    const lock = readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8');

    expect(licenceFindings(lockedPackages(lock), licencePolicy)).toEqual([]);
  });
});
