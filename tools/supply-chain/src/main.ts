import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditOutcome } from './audit-outcome';
import { licenceFindings } from './licence-findings';
import { licencePolicy } from './licence-policy';
import { licencesDocument } from './licences-document';
import { lintWorkflow } from './lint-workflow';
import { lockedPackages } from './locked-packages';
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
      return vulnerabilities(args);
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
  const packages = lockedPackages(readFileSync('package-lock.json', 'utf8'));
  refuse(licenceFindings(packages, licencePolicy));
  writeFileSync(LICENCES, licencesDocument(packages));
  console.log(
    `the licences of ${packages.length.toString()} packages are allowed; wrote ${LICENCES}`,
  );
}

/** `--required` makes a failure of not having been able to ask. */
function vulnerabilities(args: readonly string[]): void {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const outcome = auditOutcome(stdout);
  switch (outcome.kind) {
    case 'clean':
      return console.log('no high or critical vulnerability is known in what ships');
    case 'vulnerable':
      return refuse(outcome.findings);
    case 'unknown': {
      const sentence = `NOT CHECKED for vulnerabilities, the registry does not answer: ${outcome.reason}`;
      if (args.includes('--required')) throw new SupplyChainError(sentence);
      console.warn(sentence);
    }
  }
}

function refuse(findings: readonly string[]): void {
  if (findings.length > 0) throw new SupplyChainError(findings.join('\n'));
}
