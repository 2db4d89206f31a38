import satisfies from 'spdx-satisfies';
import { type LicencePolicy } from './licence-policy';
import { type LockedPackage } from './locked-packages';

/** What is wrong with the licences of the packages, a sentence each; empty when all is well. */
export function licenceFindings(
  packages: readonly LockedPackage[],
  policy: LicencePolicy,
): readonly string[] {
  return packages
    .filter((locked) => !isReviewed(locked, policy) && !isAllowed(locked, policy))
    .map(
      ({ name, version, licence, use }) =>
        `${name} ${version} (${use}) is under ${licence ?? 'no stated licence'}, which the policy does not allow: ` +
        'take another package, or have its licence looked at and add it to licence-policy.ts',
    );
}

function isAllowed({ licence, use }: LockedPackage, policy: LicencePolicy): boolean {
  if (licence === undefined) return false;
  const allowed = use === 'runtime' ? policy.runtime : [...policy.runtime, ...policy.development];
  try {
    return satisfies(licence, allowed);
  } catch {
    // What is no SPDX expression ("SEE LICENSE IN …") can only be reviewed.
    return false;
  }
}

function isReviewed({ name, licence, use }: LockedPackage, { reviewed }: LicencePolicy): boolean {
  return reviewed.some(
    (entry) =>
      use === entry.use &&
      licence === entry.licence &&
      (entry.name.endsWith('/*') ? name.startsWith(entry.name.slice(0, -1)) : name === entry.name),
  );
}
