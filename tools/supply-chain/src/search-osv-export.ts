import { type LockedPackage } from './locked-packages';
import { isOfNpm, weaknessesBy } from './osv-advisory';
import { readOsvExport } from './read-osv-export';
import { SupplyChainError } from './supply-chain-error';
import { type Weakness } from './weakness';

/** What an export of OSV knows against the locked packages. */
export interface OsvFindings {
  readonly weaknesses: readonly Weakness[];
  /** How many of its advisories speak of npm; never 0. */
  readonly advisories: number;
  /** When the newest of them was modified, an instant of RFC 3339. */
  readonly newest: string;
}

/** Looks the locked packages up in an export of OSV; throws a {@link SupplyChainError} where it holds nothing on npm. */
export async function searchOsvExport(
  file: string,
  packages: readonly LockedPackage[],
): Promise<OsvFindings> {
  const byName = Map.groupBy(packages, ({ name }) => name);
  const weaknesses: Weakness[] = [];
  let [advisories, newest] = [0, ''];
  for await (const advisory of readOsvExport(file)) {
    if (!isOfNpm(advisory)) continue;
    advisories += 1;
    if (advisory.modified > newest) newest = advisory.modified;
    weaknesses.push(...weaknessesBy(advisory, byName));
  }
  if (advisories === 0) throw new SupplyChainError(`${file} holds no advisory on npm`);
  return { weaknesses, advisories, newest };
}
