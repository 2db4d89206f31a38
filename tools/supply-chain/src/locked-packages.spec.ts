import { lockedPackages } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

const lock = (packages: object, lockfileVersion = 3) =>
  JSON.stringify({ lockfileVersion, packages: { '': { name: 'product' }, ...packages } });

describe('lockedPackages', () => {
  it('reads name, version, licence and use, sorted by name', () => {
    const packages = lockedPackages(
      lock({
        'node_modules/zod': { version: '4.0.0', license: 'MIT' },
        'node_modules/@scope/tool': { version: '1.2.3', license: 'ISC', dev: true },
      }),
    );

    expect(packages).toEqual([
      { name: '@scope/tool', version: '1.2.3', licence: 'ISC', use: 'development' },
      { name: 'zod', version: '4.0.0', licence: 'MIT', use: 'runtime' },
    ]);
  });

  it('takes a nested package by its own name', () => {
    const [locked] = lockedPackages(
      lock({ 'node_modules/a/node_modules/@b/c': { version: '1.0.0', license: 'MIT' } }),
    );

    expect(locked?.name).toBe('@b/c');
  });

  it('takes a package that lies under another name by its own', () => {
    const [locked] = lockedPackages(
      lock({ 'node_modules/a-cjs': { name: 'a', version: '4.0.0', license: 'MIT' } }),
    );

    expect(locked?.name).toBe('a');
  });

  it('tells a version once, and as runtime where any place runs with it', () => {
    const packages = lockedPackages(
      lock({
        'node_modules/a/node_modules/semver': { version: '7.0.0', license: 'ISC', dev: true },
        'node_modules/semver': { version: '7.0.0', license: 'ISC' },
        'node_modules/z/node_modules/semver': { version: '7.0.0', license: 'ISC', dev: true },
      }),
    );

    expect(packages).toEqual([
      { name: 'semver', version: '7.0.0', licence: 'ISC', use: 'runtime' },
    ]);
  });

  it('says so where no licence is stated', () => {
    const [locked] = lockedPackages(lock({ 'node_modules/a': { version: '1.0.0' } }));

    expect(locked?.licence).toBeUndefined();
  });

  it('refuses a lock file of another version, naming the remedy', () => {
    expect(() => lockedPackages(lock({}, 1))).toThrow(SupplyChainError);
    expect(() => lockedPackages(lock({}, 1))).toThrow(/version 1; expected 3: run npm install/);
  });
});
