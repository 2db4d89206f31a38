import { SupplyChainError } from './supply-chain-error';

/** A package as the lock file pins it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where the package states none. */
  readonly licence: string | undefined;
  /** Whether the product runs with it, or only its making. */
  readonly use: 'runtime' | 'development';
}

/** Reads the packages of a `package-lock.json` of version 3, each name and version once, sorted by name. */
export function lockedPackages(lock: string): readonly LockedPackage[] {
  const { lockfileVersion, packages } = JSON.parse(lock) as LockFile;
  if (lockfileVersion !== 3 || packages === undefined) {
    throw new SupplyChainError(
      `package-lock.json is of version ${String(lockfileVersion)}; expected 3: run npm install with npm 9 or newer`,
    );
  }
  const found = new Map<string, LockedPackage>();
  for (const [path, { name: ownName, version, license, dev }] of Object.entries(packages)) {
    if (path === '' || version === undefined) continue;
    const name = ownName ?? path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length);
    const use = dev === true ? 'development' : 'runtime';
    const key = `${name}@${version}`;
    if (use === 'runtime' || !found.has(key)) {
      found.set(key, { name, version, licence: license, use });
    }
  }
  return [...found.values()].toSorted(byName);
}

const NODE_MODULES = 'node_modules/';

interface LockFile {
  readonly lockfileVersion?: number;
  readonly packages?: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  /** Stated where the package lies under another name than its own. */
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

function byName(a: LockedPackage, b: LockedPackage): number {
  const [left, right] = [a, b].map(({ name, version }) => `${name}@${version}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
