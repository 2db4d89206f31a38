import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { auditOutcome } from './audit-outcome';
import { judgeWeaknesses } from './judge-weaknesses';
import { type LockedPackage } from './locked-packages';
import { searchOsvExport } from './search-osv-export';
import { SupplyChainError } from './supply-chain-error';
import { vulnerabilityPolicy } from './vulnerability-policy';
import { type Weakness } from './weakness';

/**
 * Says what is known against the locked packages: to the registry, or to the export of OSV's database that `--database`
 * names. Throws a {@link SupplyChainError} where that is grave and not accepted; with `--required` also where the
 * registry does not answer.
 */
export async function checkVulnerabilities(
  args: readonly string[],
  packages: readonly LockedPackage[],
): Promise<void> {
  const { database, required } = options(args);
  const weaknesses =
    database === undefined ? askRegistry(packages) : await askDatabase(database, packages);
  if (typeof weaknesses !== 'string') return tell(weaknesses);
  const sentence = `NOT CHECKED for vulnerabilities, the registry does not answer: ${weaknesses}`;
  if (required === true) throw new SupplyChainError(sentence);
  console.warn(sentence);
}

/** The reason, where the registry could not be asked. */
function askRegistry(packages: readonly LockedPackage[]): readonly Weakness[] | string {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const outcome = auditOutcome(stdout, packages);
  return outcome.kind === 'known' ? outcome.weaknesses : outcome.reason;
}

async function askDatabase(
  file: string,
  packages: readonly LockedPackage[],
): Promise<readonly Weakness[]> {
  const { weaknesses, advisories, newest } = await searchOsvExport(file, packages);
  console.log(`${advisories.toString()} advisories on npm, the newest modified at ${newest}`);
  return weaknesses;
}

function tell(weaknesses: readonly Weakness[]): void {
  const today = new Date().toISOString().slice(0, 10);
  const { isSound, lines } = judgeWeaknesses(weaknesses, vulnerabilityPolicy, today);
  if (!isSound) throw new SupplyChainError(lines.join('\n'));
  console.log(lines.join('\n'));
}

function options(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { required: { type: 'boolean' }, database: { type: 'string' } },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SupplyChainError(`${error.message}; known: --required, --database FILE`);
  }
}
