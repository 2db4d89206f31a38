import { auditOutcome } from './audit-outcome';
import { SupplyChainError } from './supply-chain-error';

const report = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      parser: {
        name: 'parser',
        severity,
        isDirect: false,
        via: [
          { title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-1' },
          'lexer',
        ],
        range: '<2.0.1',
      },
    },
  });

describe('auditOutcome', () => {
  it('is clean without a vulnerability', () => {
    expect(auditOutcome('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({
      kind: 'clean',
    });
  });

  it.each(['info', 'low', 'moderate'])('lets %s pass', (severity) => {
    expect(auditOutcome(report(severity))).toEqual({ kind: 'clean' });
  });

  it.each(['high', 'critical'])('finds what is %s, with its advisory and its way', (severity) => {
    expect(auditOutcome(report(severity))).toEqual({
      kind: 'vulnerable',
      findings: [
        `${severity}: parser <2.0.1, Prototype pollution (https://github.com/advisories/GHSA-1); through lexer`,
      ],
    });
  });

  it('knows nothing when the registry does not answer', () => {
    const refused = '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":""}}';

    expect(auditOutcome(refused)).toEqual({ kind: 'unknown', reason: '405 Method Not Allowed' });
  });

  it('knows nothing when the registry is out of reach', () => {
    const offline = '{"error":{"code":"ENOTFOUND","summary":"request failed","detail":""}}';

    expect(auditOutcome(offline)).toEqual({ kind: 'unknown', reason: 'request failed' });
  });

  it.each(['', 'npm: command not found', '{}', '{"auditReportVersion":3,"vulnerabilities":{}}'])(
    'takes %j for no answer of npm',
    (printed) => {
      expect(() => auditOutcome(printed)).toThrow(SupplyChainError);
    },
  );
});
