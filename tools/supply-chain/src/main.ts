import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkVulnerabilities } from './check-vulnerabilities';
import { licenceFindings } from './licence-findings';
import { licencePolicy } from './licence-policy';
import { licencesDocument } from './licences-document';
import { lintWorkflow } from './lint-workflow';
import { type LockedPackage, lockedPackages } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

const WORKFLOWS = '.github/workflows';
const LICENCES = 'docs/licences.md';
const [command = '', ...rest] = process.argv.slice(2);

run(command, rest).catch((error: unknown) => {
  if (!(error instanceof SupplyChainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});

async function run(name: string, args: readonly string[]): Promise<void> {
  switch (name) {
    case 'workflows':
      return workflows(args);
    case 'licences':
      return licences();
    case 'vulnerabilities':
      return checkVulnerabilities(args, locked());
    default:
      throw new SupplyChainError(
        `there is no command ${JSON.stringify(name)}; known: workflows, licences, vulnerabilities`,
      );
  }
}

/** Checks the given files, or all workflows. */
async function workflows(given: readonly string[]): Promise<void> {
  const files =
    given.length > 0 ? given : readdirSync(WORKFLOWS).map((name) => join(WORKFLOWS, name));
  const findings: string[] = [];
  for (const file of files)
    findings.push(...(await lintWorkflow(file, readFileSync(file, 'utf8'))));
  refuse(findings);
  console.log(`${files.length.toString()} workflow files are sound`);
}

function licences(): void {
  const packages = locked();
  refuse(licenceFindings(packages, licencePolicy));
  writeFileSync(LICENCES, licencesDocument(packages));
  console.log(
    `the licences of ${packages.length.toString()} packages are allowed; wrote ${LICENCES}`,
  );
}

function locked(): readonly LockedPackage[] {
  return lockedPackages(readFileSync('package-lock.json', 'utf8'));
}

function refuse(findings: readonly string[]): void {
  if (findings.length > 0) throw new SupplyChainError(findings.join('\n'));
}
