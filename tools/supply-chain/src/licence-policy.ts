/** Which licences the packages may have, and which packages were looked at one by one. */
export interface LicencePolicy {
  /** Good for what ships and runs: permissive, nothing asked but the notice. */
  readonly runtime: readonly string[];
  /** Good for what only builds and tests, on top of those: nothing of it is handed on. */
  readonly development: readonly string[];
  /** Packages whose stated licence would be refused; a name that ends in `/*` is a whole scope. */
  readonly reviewed: readonly ReviewedPackage[];
}

/** A package that was looked at by a person. */
export interface ReviewedPackage {
  readonly name: string;
  /** As its own files say; undefined where they state none. */
  readonly licence: string | undefined;
  readonly use: 'development';
  readonly reason: string;
}

/** The policy of this project. */
export const licencePolicy: LicencePolicy = {
  runtime: [
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  development: [
    'Artistic-2.0',
    'CC-BY-3.0',
    'CC-BY-4.0',
    'CC0-1.0',
    'MPL-2.0',
    'OFL-1.1',
    'Python-2.0',
    'WTFPL',
    'Zlib',
  ],
  reviewed: [
    {
      name: 'union',
      licence: undefined,
      use: 'development',
      reason: 'its LICENSE file is MIT; only the metadata lacks it',
    },
    {
      name: '@cloud-copilot/*',
      licence: 'AGPL-3.0-or-later',
      use: 'development',
      reason:
        'the policy simulator of the tests: it runs there only, unchanged, and is not handed on',
    },
  ],
};
