import { SupplyChainError } from './supply-chain-error';

/** What `npm audit` found out. */
export type AuditOutcome =
  | { readonly kind: 'clean' }
  | { readonly kind: 'vulnerable'; readonly findings: readonly string[] }
  /** The registry could not be asked, so that nothing is known. */
  | { readonly kind: 'unknown'; readonly reason: string };

const GRAVE = ['high', 'critical'];

/** Reads what `npm audit --json` printed; throws a {@link SupplyChainError} where that is no answer of npm. */
export function auditOutcome(printed: string): AuditOutcome {
  const answer = parsed(printed);
  if (answer.auditReportVersion === 2 && answer.vulnerabilities !== undefined) {
    const findings = Object.values(answer.vulnerabilities)
      .filter(({ severity }) => GRAVE.includes(severity))
      .map(sentence);
    return findings.length === 0 ? { kind: 'clean' } : { kind: 'vulnerable', findings };
  }
  const reason = answer.message ?? answer.error?.summary;
  if (reason !== undefined && reason !== '') return { kind: 'unknown', reason };
  throw new SupplyChainError(
    `npm audit printed neither a report of version 2 nor an error: ${printed.slice(0, 200)}`,
  );
}

interface AuditAnswer {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  /** Advisories, or the names of the packages through which it comes. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

function sentence({ name, severity, range, via }: Vulnerability): string {
  const causes = via.map((cause) =>
    typeof cause === 'string' ? `through ${cause}` : `${cause.title} (${cause.url})`,
  );
  return `${severity}: ${name} ${range}, ${causes.join('; ')}`;
}

function parsed(printed: string): AuditAnswer {
  try {
    return JSON.parse(printed) as AuditAnswer;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new SupplyChainError(`npm audit printed no JSON: ${printed.slice(0, 200)}`, { cause });
  }
}
