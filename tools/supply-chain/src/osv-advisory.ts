import { compare, gt, gte, satisfies } from 'semver';
import { type LockedPackage } from './locked-packages';
import { type Weakness, parseSeverity } from './weakness';

/** What we read of an advisory in the form of OSV, https://ossf.github.io/osv-schema/. */
export interface OsvAdvisory {
  readonly id: string;
  /** An instant, RFC 3339. */
  readonly modified: string;
  /** The instant from which it holds no more. */
  readonly withdrawn?: string;
  readonly summary?: string;
  readonly affected?: readonly Affected[];
  /** As GitHub's database fills it. */
  readonly database_specific?: {
    readonly severity?: string;
    readonly cwe_ids?: readonly string[];
  };
}

interface Affected {
  readonly package?: { readonly ecosystem: string; readonly name: string };
  readonly ranges?: readonly Range[];
  readonly versions?: readonly string[];
  /** As GitHub's database fills it where no version mends it: `<= 3.0.3`. */
  readonly database_specific?: { readonly last_known_affected_version_range?: string };
}

interface Range {
  readonly type: string;
  readonly events: readonly RangeEvent[];
}

interface RangeEvent {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly last_affected?: string;
}

/** Whether an advisory speaks of a package of npm; an export of another ecosystem has none that does. */
export function isOfNpm({ affected = [] }: OsvAdvisory): boolean {
  return affected.some((one) => one.package?.ecosystem === NPM);
}

const NPM = 'npm';

/** What an advisory says against the locked packages, which are given by their names. */
export function weaknessesBy(
  advisory: OsvAdvisory,
  packages: ReadonlyMap<string, readonly LockedPackage[]>,
): readonly Weakness[] {
  const { id, withdrawn, summary, affected = [], database_specific: graded = {} } = advisory;
  if (withdrawn !== undefined) return [];
  const names = new Set(affected.flatMap((one) => one.package?.name ?? []));
  return [...names]
    .flatMap((name) => packages.get(name) ?? [])
    .filter((locked) => affected.some((one) => isAffected(locked, one)))
    .map((locked) => ({
      locked,
      severity: isMalicious(id) ? 'critical' : parseSeverity(graded.severity),
      title: summary ?? 'no summary',
      advisory: `https://osv.dev/vulnerability/${id}`,
      kinds: graded.cwe_ids ?? [],
    }));
}

/** Packages that were made to do harm have a prefix of their own, and no severity. */
function isMalicious(id: string): boolean {
  return id.startsWith('MAL-');
}

function isAffected(
  { name, version }: LockedPackage,
  { package: affected, ranges = [], versions = [], database_specific: more = {} }: Affected,
): boolean {
  if (affected?.ecosystem !== NPM || affected.name !== name) return false;
  if (versions.includes(version)) return true;
  const lastKnown = more.last_known_affected_version_range;
  if (lastKnown !== undefined && !satisfies(version, lastKnown, { includePrerelease: true })) {
    return false;
  }
  return ranges.some((range) => range.type !== 'GIT' && holds(range.events, version));
}

/** As OSV has it evaluated: the events in the order of their versions, each of which may change the answer. */
function holds(events: readonly RangeEvent[], version: string): boolean {
  let isIn = false;
  for (const event of events.toSorted((a, b) => compare(versionOf(a), versionOf(b)))) {
    if (event.introduced !== undefined && gte(version, versionOf(event))) isIn = true;
    if (event.fixed !== undefined && gte(version, versionOf(event))) isIn = false;
    if (event.last_affected !== undefined && gt(version, versionOf(event))) isIn = false;
  }
  return isIn;
}

/** `0` stands for before all versions; so does an event of another kind, which changes nothing. */
function versionOf({ introduced, fixed, last_affected: last }: RangeEvent): string {
  const version = introduced ?? fixed ?? last ?? '0';
  return version === '0' ? '0.0.0-0' : version;
}
