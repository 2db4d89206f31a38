import { auditOutcome } from './audit-outcome';
import { type LockedPackage } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

function locked(name: string, version: string, use: LockedPackage['use']): LockedPackage {
  return { name, version, licence: 'MIT', use };
}

const oldParser = locked('parser', '1.4.0', 'development');
const parser = locked('parser', '2.0.0', 'runtime');
const packages = [locked('lexer', '1.0.0', 'runtime'), oldParser, parser];

const advisory = (change: object = {}) => ({
  name: 'parser',
  dependency: 'parser',
  title: 'Prototype pollution',
  url: 'https://github.com/advisories/GHSA-1',
  severity: 'high',
  cwe: ['CWE-1321'],
  range: '>=2.0.0 <2.0.1',
  ...change,
});
const report = (...via: object[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      parser: { name: 'parser', severity: 'high', via, range: '<2.0.1', nodes: [] },
      lexer: { name: 'lexer', severity: 'high', via: ['parser'], range: '*', nodes: [] },
    },
  });

describe('auditOutcome', () => {
  it('knows of nothing without a vulnerability', () => {
    expect(auditOutcome('{"auditReportVersion":2,"vulnerabilities":{}}', packages)).toEqual({
      kind: 'known',
      weaknesses: [],
    });
  });

  it('tells an advisory with the locked version that it concerns, and not again for the way', () => {
    expect(auditOutcome(report(advisory()), packages)).toEqual({
      kind: 'known',
      weaknesses: [
        {
          locked: parser,
          severity: 'high',
          title: 'Prototype pollution',
          advisory: 'https://github.com/advisories/GHSA-1',
          kinds: ['CWE-1321'],
        },
      ],
    });
  });

  it('tells each version apart, in what ships and in what only builds', () => {
    const outcome = auditOutcome(report(advisory({ range: '<2.0.1' })), packages);

    expect(outcome).toMatchObject({ weaknesses: [{ locked: oldParser }, { locked: parser }] });
  });

  it('tells each advisory of a package, with its own severity', () => {
    const outcome = auditOutcome(
      report(advisory(), advisory({ severity: 'low', range: '<2.0.0', cwe: undefined })),
      packages,
    );

    expect(outcome).toMatchObject({
      weaknesses: [
        { locked: parser, severity: 'high' },
        { locked: oldParser, severity: 'low', kinds: [] },
      ],
    });
  });

  it('refuses a report on what is not locked, rather than passing over it', () => {
    const elsewhere = report(advisory({ range: '<1.0.0' }));

    expect(() => auditOutcome(elsewhere, packages)).toThrow(SupplyChainError);
    expect(() => auditOutcome(elsewhere, packages)).toThrow(/parser <1\.0\.0 .*: run npm ci first/);
  });

  it('knows nothing when the registry does not answer', () => {
    const refused = '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":""}}';

    expect(auditOutcome(refused, packages)).toEqual({
      kind: 'unknown',
      reason: '405 Method Not Allowed',
    });
  });

  it('knows nothing when the registry is out of reach', () => {
    const offline = '{"error":{"code":"ENOTFOUND","summary":"request failed","detail":""}}';

    expect(auditOutcome(offline, packages)).toEqual({ kind: 'unknown', reason: 'request failed' });
  });

  it.each(['', 'npm: command not found', '{}', '{"auditReportVersion":3,"vulnerabilities":{}}'])(
    'takes %j for no answer of npm',
    (printed) => {
      expect(() => auditOutcome(printed, packages)).toThrow(SupplyChainError);
    },
  );
});
