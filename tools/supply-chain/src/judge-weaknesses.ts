import { type LockedPackage } from './locked-packages';
import { type AcceptedWeakness, type VulnerabilityPolicy } from './vulnerability-policy';
import { type Weakness, isGrave } from './weakness';

/** What is to be said of the known weaknesses, for what ships and for what only builds or tests. */
export interface Judgement {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

const groups: Readonly<Record<LockedPackage['use'], string>> = {
  runtime: 'what ships',
  development: 'what only builds or tests',
};

/** Holds the grave ones against the policy, as of `today` (YYYY-MM-DD). */
export function judgeWeaknesses(
  weaknesses: readonly Weakness[],
  policy: VulnerabilityPolicy,
  today: string,
): Judgement {
  const grave = weaknesses
    .filter(isGrave)
    .map((weakness) => ({ weakness, accepted: acceptanceOf(weakness, policy) }));
  return {
    isSound: grave.every(({ accepted }) => isStanding(accepted, today)),
    lines: Object.entries(groups).flatMap(([use, group]) => {
      const inGroup = grave.filter(({ weakness }) => weakness.locked.use === use);
      const refused = inGroup.filter(({ accepted }) => !isStanding(accepted, today)).length;
      return [
        `${group}: ${summary(inGroup.length, inGroup.length - refused)}`,
        ...inGroup.map(
          ({ weakness, accepted }) => `  ${sentence(weakness)}${verdict(accepted, today)}`,
        ),
      ];
    }),
  };
}

function acceptanceOf(
  { locked, kinds }: Weakness,
  { accepted }: VulnerabilityPolicy,
): AcceptedWeakness | undefined {
  return accepted.find(
    (entry) =>
      entry.name === locked.name &&
      entry.version === locked.version &&
      entry.use === locked.use &&
      kinds.length > 0 &&
      kinds.every((kind) => entry.kinds.includes(kind)),
  );
}

function isStanding(accepted: AcceptedWeakness | undefined, today: string): boolean {
  return accepted !== undefined && today <= accepted.until;
}

function summary(known: number, accepted: number): string {
  if (known === 0) return 'no high or critical vulnerability is known';
  const part = accepted === 0 ? '' : `, ${accepted.toString()} of them accepted`;
  return `high or critical vulnerabilities known: ${known.toString()}${part}`;
}

function sentence({ locked, severity, title, advisory, kinds }: Weakness): string {
  const nature = kinds.length === 0 ? 'of no stated kind' : kinds.join(', ');
  return `${severity}: ${locked.name} ${locked.version}, ${title} (${nature}; ${advisory})`;
}

function verdict(accepted: AcceptedWeakness | undefined, today: string): string {
  if (accepted === undefined) return '';
  const { until, reason } = accepted;
  return isStanding(accepted, today)
    ? `: accepted until ${until}, ${reason}`
    : `: was accepted until ${until}, look at it again (vulnerability-policy.ts)`;
}
