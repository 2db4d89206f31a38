import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeWeaknesses } from './judge-weaknesses';
import { type LockedPackage, lockedPackages } from './locked-packages';
import { type VulnerabilityPolicy, vulnerabilityPolicy } from './vulnerability-policy';
import { type Weakness } from './weakness';

const TODAY = '2026-11-26';

const policy: VulnerabilityPolicy = {
  accepted: [
    {
      name: 'globber',
      version: '3.0.3',
      use: 'development',
      kinds: ['CWE-400', 'CWE-674'],
      reason: 'it gets our own patterns alone',
      until: TODAY,
    },
  ],
};

function weakness(change: Partial<Weakness> = {}, of: Partial<LockedPackage> = {}): Weakness {
  return {
    locked: { name: 'globber', version: '3.0.3', licence: 'MIT', use: 'development', ...of },
    severity: 'high',
    title: 'Deep patterns',
    advisory: 'https://github.com/advisories/GHSA-1',
    kinds: ['CWE-674'],
    ...change,
  };
}

const judged = (known: readonly Weakness[], today = TODAY) => judgeWeaknesses(known, policy, today);

describe('judgeWeaknesses', () => {
  it('says of both groups that nothing is known', () => {
    expect(judged([])).toEqual({
      isSound: true,
      lines: [
        'what ships: no high or critical vulnerability is known',
        'what only builds or tests: no high or critical vulnerability is known',
      ],
    });
  });

  it.each(['info', 'low', 'moderate'] as const)('lets %s pass in both', (severity) => {
    const known = [
      weakness({ severity }, { use: 'runtime' }),
      weakness({ severity, kinds: ['CWE-94'] }),
    ];

    expect(judged(known)).toEqual(judged([]));
  });

  it.each(['high', 'critical', 'ungraded'] as const)('refuses what is %s in both', (severity) => {
    const known = [
      weakness({ severity }, { name: 'lexer', use: 'runtime' }),
      weakness({ severity }, { name: 'parser' }),
    ];

    expect(judged(known)).toEqual({
      isSound: false,
      lines: [
        'what ships: high or critical vulnerabilities known: 1',
        `  ${severity}: lexer 3.0.3, Deep patterns (CWE-674; https://github.com/advisories/GHSA-1)`,
        'what only builds or tests: high or critical vulnerabilities known: 1',
        `  ${severity}: parser 3.0.3, Deep patterns (CWE-674; https://github.com/advisories/GHSA-1)`,
      ],
    });
  });

  it('lives with what was accepted, to the end of its last day, and says why', () => {
    const { isSound, lines } = judged([weakness()]);

    expect(isSound).toBe(true);
    expect(lines.slice(1)).toEqual([
      'what only builds or tests: high or critical vulnerabilities known: 1, 1 of them accepted',
      '  high: globber 3.0.3, Deep patterns (CWE-674; https://github.com/advisories/GHSA-1)' +
        ': accepted until 2026-11-26, it gets our own patterns alone',
    ]);
  });

  it('refuses what was accepted until yesterday', () => {
    const { isSound, lines } = judged([weakness()], '2026-11-27');

    expect(isSound).toBe(false);
    expect(lines.at(-1)).toMatch(/: was accepted until 2026-11-26, look at it again/);
  });

  it.each([
    ['in what ships', weakness({}, { use: 'runtime' })],
    ['in another version', weakness({}, { version: '3.0.4' })],
    ['in another package', weakness({}, { name: 'globber-core' })],
    ['of another kind', weakness({ kinds: ['CWE-94'] })],
    ['of another kind beside', weakness({ kinds: ['CWE-674', 'CWE-94'] })],
    ['of no stated kind', weakness({ kinds: [] })],
  ])('does not take it for accepted %s', (_, other) => {
    expect(judged([other]).isSound).toBe(false);
  });

  it('refuses one beside an accepted one', () => {
    expect(judged([weakness(), weakness({ kinds: ['CWE-94'] })])).toMatchObject({
      isSound: false,
      lines: [
        expect.any(String),
        expect.stringMatching(/known: 2, 1 of them accepted$/),
        expect.any(String),
        expect.any(String),
      ],
    });
  });
});

describe('the accepted weaknesses of this repository', () => {
  const lock = readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8');
  const packages = lockedPackages(lock);

  it.each(vulnerabilityPolicy.accepted)('concern what is locked: $name $version', (accepted) => {
    const { name, version, use } = accepted;

    expect(packages).toContainEqual(expect.objectContaining({ name, version, use }));
    expect(accepted.kinds.filter((kind) => !/^CWE-\d+$/.test(kind))).toEqual([]);
    expect(accepted.until).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(accepted.reason).not.toBe('');
  });
});
