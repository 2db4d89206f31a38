import { satisfies } from 'semver';
import { type LockedPackage } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';
import { type Weakness, parseSeverity } from './weakness';

/** What `npm audit` found out. */
export type AuditOutcome =
  | { readonly kind: 'known'; readonly weaknesses: readonly Weakness[] }
  /** The registry could not be asked, so that nothing is known. */
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Reads what `npm audit --json` printed of the locked packages. Each advisory is told once for each version that it
 * concerns, and not again for the packages through which that comes. Throws a {@link SupplyChainError} where it is no
 * answer of npm, or speaks of a package that is not locked.
 */
export function auditOutcome(printed: string, packages: readonly LockedPackage[]): AuditOutcome {
  const answer = parsed(printed);
  if (answer.auditReportVersion === 2 && answer.vulnerabilities !== undefined) {
    const advisories = Object.values(answer.vulnerabilities).flatMap(({ via }) =>
      via.filter((cause) => typeof cause !== 'string'),
    );
    return {
      kind: 'known',
      weaknesses: advisories.flatMap((advisory) => weaknessesBy(advisory, packages)),
    };
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
  /** Advisories, or the names of the packages through which it comes: those have entries of their own. */
  readonly via: readonly (string | Advisory)[];
}

interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
  readonly cwe?: readonly string[];
  readonly range: string;
}

function weaknessesBy(
  { name, severity, title, url, cwe = [], range }: Advisory,
  packages: readonly LockedPackage[],
): readonly Weakness[] {
  // As npm itself compares them.
  const concerned = packages.filter(
    (locked) =>
      locked.name === name &&
      satisfies(locked.version, range, { includePrerelease: true, loose: true }),
  );
  if (concerned.length === 0) {
    throw new SupplyChainError(
      `npm audit speaks of ${name} ${range} (${url}), which package-lock.json does not pin: run npm ci first`,
    );
  }
  return concerned.map((locked) => ({
    locked,
    severity: parseSeverity(severity),
    title,
    advisory: url,
    kinds: cwe,
  }));
}

function parsed(printed: string): AuditAnswer {
  try {
    return JSON.parse(printed) as AuditAnswer;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new SupplyChainError(`npm audit printed no JSON: ${printed.slice(0, 200)}`, { cause });
  }
}
