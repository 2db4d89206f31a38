import { type LockedPackage } from './locked-packages';
import { type OsvAdvisory, weaknessesBy } from './osv-advisory';

type Affected = NonNullable<OsvAdvisory['affected']>[number];

function locked(version: string): LockedPackage {
  return { name: '@scope/parser', version, licence: 'MIT', use: 'development' };
}

function affected(change: Partial<Affected> = {}): Affected {
  return { package: { ecosystem: 'npm', name: '@scope/parser' }, ...change };
}

const semver = (...events: Record<string, string>[]) => ({ type: 'SEMVER', events });

function advisory(change: Partial<OsvAdvisory> = {}): OsvAdvisory {
  return {
    id: 'GHSA-1',
    modified: '2026-11-20T10:00:00Z',
    summary: 'Deep input',
    affected: [affected({ ranges: [semver({ introduced: '0' })] })],
    database_specific: { severity: 'HIGH', cwe_ids: ['CWE-674'] },
    ...change,
  };
}

const found = (change: Partial<OsvAdvisory>, version = '3.0.3') =>
  weaknessesBy(advisory(change), new Map([['@scope/parser', [locked(version)]]]));
const concerns = (version: string, change: Partial<Affected>) =>
  found({ affected: [affected(change)] }, version).length > 0;

describe('weaknessesBy', () => {
  it('tells package, severity, title, address and kinds', () => {
    expect(found({})).toEqual([
      {
        locked: locked('3.0.3'),
        severity: 'high',
        title: 'Deep input',
        advisory: 'https://osv.dev/vulnerability/GHSA-1',
        kinds: ['CWE-674'],
      },
    ]);
  });

  it.each([
    ['1.9.9', false],
    ['2.0.0-rc.1', false],
    ['2.0.0', true],
    ['2.4.1', true],
    ['2.4.2', false],
    ['2.9.0', false],
    ['3.0.0', true],
    ['3.1.0', true],
    ['3.1.1', false],
    ['10.0.0', false],
  ])('takes the events of a range in the order of versions: %s is in it: %s', (version, isIn) => {
    const range = semver(
      ...[{ introduced: '3.0.0' }, { last_affected: '3.1.0' }],
      ...[{ fixed: '2.4.2' }, { introduced: '2.0.0' }],
    );

    expect(concerns(version, { ranges: [range] })).toBe(isIn);
  });

  it.each([
    ['0.0.0-alpha', true],
    ['5.0.12', true],
    ['5.0.13-rc.1', true],
    ['5.0.13', false],
  ])('takes 0 for before all versions: %s is in it: %s', (version, isIn) => {
    const ranges = [semver({ introduced: '0' }, { fixed: '5.0.13' })];

    expect(concerns(version, { ranges })).toBe(isIn);
  });

  it('holds any of several ranges, or a version by name', () => {
    const ranges = [
      semver({ introduced: '1.0.0' }, { fixed: '1.2.0' }),
      semver({ introduced: '2.0.0' }, { fixed: '2.2.0' }),
    ];

    expect(concerns('2.1.0', { ranges })).toBe(true);
    expect(concerns('1.5.0', { ranges })).toBe(false);
    expect(concerns('1.5.0', { ranges, versions: ['1.5.0'] })).toBe(true);
  });

  it('goes no further than the last version that is known to be affected, where none mends it', () => {
    const open = {
      ranges: [semver({ introduced: '0' })],
      database_specific: { last_known_affected_version_range: '<= 3.0.3' },
    };

    expect(concerns('3.0.3', open)).toBe(true);
    expect(concerns('3.0.4', open)).toBe(false);
  });

  it('reads no commits for versions', () => {
    expect(concerns('3.0.3', { ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] })).toBe(
      false,
    );
  });

  it('knows the package of another name or ecosystem for another one', () => {
    const ranges = [semver({ introduced: '0' })];

    expect(
      found({ affected: [affected({ ranges, package: { ecosystem: 'npm', name: 'parser' } })] }),
    ).toEqual([]);
    expect(
      concerns('3.0.3', { ranges, package: { ecosystem: 'PyPI', name: '@scope/parser' } }),
    ).toBe(false);
  });

  it('tells a version once, whatever number of entries it is in', () => {
    const entry = affected({ ranges: [semver({ introduced: '0' })] });

    expect(found({ affected: [entry, entry] })).toHaveLength(1);
  });

  it('leaves out what was withdrawn', () => {
    expect(found({ withdrawn: '2026-11-21T00:00:00Z' })).toEqual([]);
  });

  it('takes a package that was made to do harm for critical, though nobody graded it', () => {
    expect(found({ id: 'MAL-2026-1', database_specific: {} })).toMatchObject([
      { severity: 'critical', kinds: [] },
    ]);
  });

  it('takes anything else without a severity for ungraded', () => {
    expect(found({ database_specific: {} })).toMatchObject([{ severity: 'ungraded' }]);
  });
});
