import { type LockedPackage } from './locked-packages';

/** Of what only builds the product, the packages whose files get into what ships. */
const SHIPPED_FROM_DEVELOPMENT = ['@fontsource-variable/inter'];

/** The page that lists the licences of everything that ships or runs. */
export function licencesDocument(packages: readonly LockedPackage[]): string {
  const shipped = packages.filter(
    ({ name, use }) => use === 'runtime' || SHIPPED_FROM_DEVELOPMENT.includes(name),
  );
  const licences = [...new Set(shipped.map(licenceOf))].toSorted();
  return [
    '# Licences of what ships',
    '',
    `Written by \`npm run licences\` from the lock file, and held against it by a test. The product's own licence is [MIT](../LICENSE). ` +
      `These ${shipped.length.toString()} packages run with it or are bundled into it, each with everything it brings; a package that only builds or tests is listed only where its files ship (the font of the dashboard). ` +
      'What may be taken is written in `tools/supply-chain/src/licence-policy.ts`.',
    '',
    ...licences.flatMap((licence) => {
      const under = shipped.filter((locked) => licenceOf(locked) === licence);
      return [`## ${licence}`, '', ...under.map(({ name, version }) => `- ${name} ${version}`), ''];
    }),
  ].join('\n');
}

function licenceOf({ licence }: LockedPackage): string {
  return licence ?? 'no stated licence';
}
