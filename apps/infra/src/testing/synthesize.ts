import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type CloudAssembly } from 'aws-cdk-lib/cx-api';
import cdk from '../../cdk.json';
import { addStacks } from '../add-stacks';
import { type GithubRepository } from '../github-repository';
import { parseStages } from '../parse-stages';
import { type StageChoices } from '../stage';
import { type Bundles } from '../stacks/service-stack';

/** Directories that stand in for the built functions. */
export const stubBundles: Bundles = {
  ingest: join(__dirname, 'bundles/ingest'),
  api: join(__dirname, 'bundles/api'),
};

/** The templates of the account and of one stage. */
export interface Templates {
  readonly account: Template;
  readonly data: Template;
  readonly service: Template;
  readonly site: Template;
}

/** Synthesizes one stage, `prod` unless named otherwise; without the validations, which take most of the time. */
export function synthesize(
  choices: Partial<StageChoices> = {},
  github?: GithubRepository,
): Templates {
  const stage = { name: 'prod', ...choices };
  return inTemporaryDirectory((outdir) => {
    const app = new App({
      outdir,
      context: cdk.context,
      analyticsReporting: false,
      builtinCloudFormationValidation: false,
    });
    addStacks(app, { stages: parseStages([stage]), bundles: stubBundles, github });
    return templatesOf(app.synth(), stage.name);
  });
}

/** The templates of an assembly. */
export function templatesOf(assembly: CloudAssembly, stageName: string): Templates {
  const template = (stack: string) =>
    Template.fromJSON(assembly.getStackByName(stack).template as Record<string, unknown>);
  return {
    account: template('TreStocks-Account'),
    data: template(`TreStocks-${stageName}-Data`),
    service: template(`TreStocks-${stageName}-Service`),
    site: template(`TreStocks-${stageName}-Site`),
  };
}

/** Hands out a directory that is gone afterwards. */
export function inTemporaryDirectory<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'tre-infra-'));
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
