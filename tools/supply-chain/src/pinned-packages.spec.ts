import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

describe('the packages of this repository', () => {
  const manifest = read<{
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
    readonly optionalDependencies: Record<string, string>;
    /** For the whole tree, or beneath one package. */
    readonly overrides: Record<string, string | Record<string, string>>;
    readonly allowScripts: Record<string, boolean>;
  }>('package.json');
  const { packages } = read<{
    readonly packages: Record<string, LockEntry>;
  }>('package-lock.json');
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  it('are asked for in one exact version each', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
    const overridden = Object.entries(overrides).flatMap(([name, version]) =>
      typeof version === 'string' ? [[name, version] as const] : Object.entries(version),
    );
    const asked = [
      ...Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
      ...overridden,
    ];

    const loose = asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));

    expect(asked.length).toBeGreaterThan(80);
    expect(loose).toEqual([]);
  });

  it('come from the registry alone, each held to its hash', () => {
    // One inside another package is held to the hash of that.
    const own = locked.filter(([, { inBundle }]) => inBundle !== true);

    const unheld = own.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    // The lock file names no address, so npm asks the registry that it is set to.
    const elsewhere = own.filter(
      ([, { resolved, link }]) => link === true || resolved !== undefined,
    );

    expect(own.length).toBeGreaterThan(1_000);
    expect(unheld.map(([path]) => path)).toEqual([]);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('run no script when they are installed', () => {
    const wanting = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));

    expect(Object.values(manifest.allowScripts)).not.toContain(true);
    expect(wanting.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  });
});
